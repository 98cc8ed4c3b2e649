package dev.gonogo.sandbox.finished;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sandbox as a separate process, read and typed to line by line. */
final class SandboxProgram implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private SandboxProgram(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts it like the launcher, on a free port, with these additional options; its records go to a new folder. */
    static SandboxProgram start(String... options) throws IOException {
        Path kept = Files.createTempDirectory(Files.createDirectories(Path.of("target", "finished")), "run");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                "target/gonogo-sandbox.jar",
                "--keep",
                kept.toString(),
                "--no-browser",
                "--port",
                "0"));
        command.addAll(List.of(options));
        return new SandboxProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            reader.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | UncheckedIOException closed) {
            lines.add(Optional.of("(its output broke off: " + closed.getMessage() + ")"));
        }
        lines.add(Optional.empty());
    }

    /** The next line that matches a regular expression; fails after three minutes, showing what was printed. */
    String lineWith(String expression) throws InterruptedException {
        Pattern wanted = Pattern.compile(expression);
        Instant end = Instant.now().plus(PATIENCE);
        Optional<String> line = next(end);
        while (line.isPresent()) {
            seen.add(line.get());
            if (wanted.matcher(line.get()).find()) {
                return line.get();
            }
            line = next(end);
        }
        throw new AssertionError("No line with \"" + expression + "\" in:\n" + String.join("\n", seen));
    }

    /** Empty if the output or the patience has ended. */
    private Optional<String> next(Instant end) throws InterruptedException {
        Optional<String> line = lines.poll(Duration.between(Instant.now(), end).toMillis(), TimeUnit.MILLISECONDS);
        return line == null ? Optional.empty() : line;
    }

    /** The page's URL, once it is printed. */
    String page() throws InterruptedException {
        Matcher found = ADDRESS.matcher(lineWith(ADDRESS.pattern()));
        if (!found.find()) {
            throw new AssertionError("The line tells no address");
        }
        return found.group();
    }

    void types(String line) {
        PrintStream keyboard = new PrintStream(process.getOutputStream(), true, UTF_8);
        keyboard.println(line);
    }

    /** Everything read until now. */
    String printed() {
        return String.join("\n", seen);
    }

    /** The exit code, once it has ended by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The sandbox did not end");
        }
        return process.exitValue();
    }

    /** Processes that it started, which must not be left behind. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Like Ctrl-C; returns when it has ended. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
