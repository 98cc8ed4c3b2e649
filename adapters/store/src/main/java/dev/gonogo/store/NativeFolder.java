package dev.gonogo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the SQLite driver unpacks its native library. A killed process leaves its copy behind, so each process has a
 * folder named by its id, and the folders of dead processes are deleted.
 */
final class NativeFolder {
    private static final String PROPERTY = "org.sqlite.tmpdir";

    private NativeFolder() {}

    /** Makes the driver use a folder next to the database, unless the operator set the driver's own property. */
    static void use(Path database) throws IOException {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, prepare(database).toString());
        }
    }

    /** This process's folder, created if it is missing; those of dead processes are deleted. */
    static Path prepare(Path database) throws IOException {
        Path folders = database.resolveSibling(".gonogo-native");
        Path own = folders.resolve(String.valueOf(ProcessHandle.current().pid()));
        Files.createDirectories(own);
        try (Stream<Path> found = Files.list(folders)) {
            found.filter(NativeFolder::abandoned).forEach(NativeFolder::delete);
        }
        return own;
    }

    private static boolean abandoned(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // it takes up some space and does no harm; the next start tries again
        }
    }
}
