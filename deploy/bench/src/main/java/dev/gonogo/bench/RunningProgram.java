package dev.gonogo.bench;

import dev.gonogo.bench.load.AnswerReader;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A started program that is ready. Closing it asks it to end, and kills it if it does not. */
final class RunningProgram implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(2);
    private static final int LONGEST_END_SECONDS = 30;

    private final Process process;
    private final double readyAfter;

    private RunningProgram(Process process, double readyAfter) {
        this.process = process;
        this.readyAfter = readyAfter;
    }

    /** Starts the program and waits until it reports ready. */
    static RunningProgram start(BenchedProgram program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.start().command());
        builder.environment().putAll(program.start().environment());
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(program.start().log().toFile()));
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!ready(program)) {
                if (!process.isAlive() || System.nanoTime() - start > LONGEST_START.toNanos()) {
                    throw new IOException(program.name() + " did not become ready; see "
                            + program.start().log());
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
            return new RunningProgram(process, (System.nanoTime() - start) / 1e9);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static boolean ready(BenchedProgram program) throws IOException {
        try (SocketChannel channel = SocketChannel.open(program.host())) {
            String request = "GET " + BenchedProgram.READY + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            AnswerReader answer = new AnswerReader(8 * 1024);
            while (!answer.complete()) {
                if (channel.read(answer.room()) < 0) {
                    return false;
                }
            }
            return answer.status() == 200;
        } catch (SocketException notYet) {
            return false;
        }
    }

    /** Seconds from starting the process until it first reported ready. */
    double readyAfter() {
        return readyAfter;
    }

    /** Megabytes that are resident now. */
    double resident() throws IOException {
        return Resident.megabytes(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
