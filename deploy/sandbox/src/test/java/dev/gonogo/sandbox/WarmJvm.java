package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM in which {@link WarmJvmMain} runs one program of the bot after the other. */
final class WarmJvm {
    private final Process jvm;
    private final Map<String, String> environment;
    private final BufferedReader exitCodes;
    private final Writer orders;

    private WarmJvm(Process jvm, Map<String, String> environment) {
        this.jvm = jvm;
        this.environment = Map.copyOf(environment);
        exitCodes = jvm.inputReader(UTF_8);
        orders = jvm.outputWriter(UTF_8);
    }

    /**
     * Starts a JVM that waits for its first program.
     *
     * @param java the command and its options
     */
    static WarmJvm start(List<String> java, String jar, Map<String, String> environment, Path ownLog)
            throws IOException {
        List<String> command = new ArrayList<>(java);
        String tests = Path.of("target", "test-classes").toString();
        command.addAll(List.of("-cp", jar + File.pathSeparator + tests, WarmJvmMain.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(ownLog.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new WarmJvm(builder.start(), environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    boolean isAlive() {
        return jvm.isAlive();
    }

    /**
     * Runs a program.
     *
     * @param log to which its errors are appended
     * @param whenOver runs after it has ended, if the JVM can run another
     */
    Process run(Path log, List<String> arguments, Runnable whenOver) throws IOException {
        try (ServerSocket meeting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> order = new ArrayList<>(List.of(String.valueOf(meeting.getLocalPort()), log.toString()));
            order.addAll(arguments);
            order(String.join("\t", order));
            meeting.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
            return new Program(meeting.accept(), whenOver);
        }
    }

    private void order(String line) throws IOException {
        orders.write(line + "\n");
        orders.flush();
    }

    /** A program that looks like a process: it has ended once its exit code is known. */
    private final class Program extends Process {
        private final Socket terminal;
        private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        /** From here on the JVM may run another program, which must not be ended instead of this one. */
        private volatile boolean over;

        Program(Socket terminal, Runnable whenOver) {
            this.terminal = terminal;
            Thread.ofVirtual().start(() -> awaitExitCode(whenOver));
        }

        private void awaitExitCode(Runnable whenOver) {
            Optional<String> line = nextExitCode();
            over = true;
            if (line.isPresent()) {
                whenOver.run();
                exitCode.complete(Integer.parseInt(line.get()));
                return;
            }
            try {
                exitCode.complete(jvm.destroyForcibly().waitFor());
            } catch (InterruptedException interrupted) {
                exitCode.completeExceptionally(interrupted);
            }
        }

        /** Empty if the JVM ended before its program. */
        private Optional<String> nextExitCode() {
            try {
                return Optional.ofNullable(exitCodes.readLine());
            } catch (IOException killed) {
                return Optional.empty();
            }
        }

        @Override
        public OutputStream getOutputStream() {
            return new TerminalInput(terminal);
        }

        @Override
        public InputStream getInputStream() {
            try {
                return terminal.getInputStream();
            } catch (IOException closed) {
                return InputStream.nullInputStream();
            }
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() throws InterruptedException {
            try {
                return exitCode.get();
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            }
        }

        @Override
        public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
            try {
                exitCode.get(timeout, unit);
                return true;
            } catch (TimeoutException running) {
                return false;
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            }
        }

        @Override
        public int exitValue() {
            Integer ended = exitCode.getNow(null);
            if (ended == null) {
                throw new IllegalThreadStateException("it has not ended");
            }
            return ended;
        }

        /** The signal for the program to end, which leaves the JVM running. */
        @Override
        public void destroy() {
            if (over) {
                return;
            }
            try {
                order(WarmJvmMain.END);
            } catch (IOException gone) {
                jvm.destroyForcibly();
            }
        }

        /** Ends the whole JVM immediately. */
        @Override
        public Process destroyForcibly() {
            if (!over) {
                jvm.destroyForcibly();
            }
            return this;
        }

        @Override
        public long pid() {
            return jvm.pid();
        }
    }

    /** Closing it is the end of the program's input, and leaves its output open. */
    private static final class TerminalInput extends OutputStream {
        private final Socket terminal;

        TerminalInput(Socket terminal) {
            this.terminal = terminal;
        }

        @Override
        public void write(int value) throws IOException {
            terminal.getOutputStream().write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            terminal.getOutputStream().write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            terminal.shutdownOutput();
        }
    }
}
