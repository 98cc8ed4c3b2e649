package dev.gonogo.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The files of one run: deleted at the end, unless somebody wants to look at them. */
final class RunDirectory implements AutoCloseable {
    private final Path root;
    private final boolean kept;

    private RunDirectory(Path root, boolean kept) {
        this.root = root;
        this.kept = kept;
    }

    /** A new directory that is deleted by {@link #close}. */
    static RunDirectory passing() throws IOException {
        return new RunDirectory(Files.createTempDirectory("gonogo-sandbox"), false);
    }

    /**
     * A directory that is kept.
     *
     * @throws IOException if it exists and is not empty, or cannot be created
     */
    static RunDirectory kept(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new IOException(directory + " is not empty; name a new directory after --keep");
            }
        }
        return new RunDirectory(directory.toAbsolutePath(), true);
    }

    Path root() {
        return root;
    }

    Path repository() {
        return root.resolve("repository.git");
    }

    Path transcript() {
        return root.resolve("transcript.txt");
    }

    Path botLog() {
        return root.resolve("bot.log");
    }

    Path botConfig() {
        return root.resolve("bot.yml");
    }

    /** The directory of the bot's database, made if needed. */
    Path store() {
        try {
            return Files.createDirectories(root.resolve("store"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The directory for the bot's store cannot be made", failure);
        }
    }

    @Override
    public void close() {
        if (kept || !Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("Could not remove " + root + ": " + left.getMessage());
        }
    }
}
