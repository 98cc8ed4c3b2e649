package dev.gonogo.bench.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs programs in a folder, one at a time, and reads their output.
 *
 * @param errors receives their error output
 */
record Shell(Path folder, Path errors) {

    /** What a program printed, and its exit code. */
    record Ended(int code, String printed) {}

    /** Writes to a program's input while its output is read. */
    interface Input {
        void write(OutputStream to) throws IOException;
    }

    Ended run(List<String> command, Input input) throws IOException, InterruptedException {
        return ended(builder(command).start(), input);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        return builder;
    }

    /** Runs git with a long output that is discarded. */
    void gitForNobody(Input input, String... arguments) throws IOException, InterruptedException {
        Process process = builder(gitCommand(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        expectSuccess(ended(process, input), arguments);
    }

    private static Ended ended(Process process, Input input) throws IOException, InterruptedException {
        CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        try (OutputStream to = process.getOutputStream()) {
            input.write(to);
        }
        String text = printed.join();
        return new Ended(process.waitFor(), text);
    }

    /** The output of git, which must succeed. */
    String git(String... arguments) throws IOException, InterruptedException {
        return git(to -> {}, arguments);
    }

    String git(Input input, String... arguments) throws IOException, InterruptedException {
        return expectSuccess(run(gitCommand(arguments), input), arguments);
    }

    private static List<String> gitCommand(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return command;
    }

    private String expectSuccess(Ended ended, String... arguments) throws IOException {
        if (ended.code() != 0) {
            throw new IOException("git " + arguments[0] + " ended with " + ended.code() + ", see " + errors);
        }
        return ended.printed();
    }

    private static String read(InputStream from) {
        try (from) {
            return new String(from.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new IllegalStateException("a program's output broke off", broken);
        }
    }
}
