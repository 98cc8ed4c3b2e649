package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.sandbox.page.BotPanel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bot as a separate process: started with only a file and its environment, and killed with a signal. */
public final class BotProcess implements BotPanel, AutoCloseable {
    private static final Duration UNTIL_READY = Duration.ofMinutes(2);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(30);

    private static final int TAIL = 15;

    /**
     * What is started, and how to tell that it is ready.
     *
     * @param environment added to this process's own
     * @param ready URL that answers 200 once the bot is ready
     * @param log file for everything that the bot prints, or only its errors if it talks in the terminal
     * @param inTerminal whether it reads and writes this process's own terminal
     */
    public record Launch(
            List<String> command, Map<String, String> environment, URI ready, Path log, boolean inTerminal) {
        public Launch {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }

        @Override
        public String toString() {
            return "Launch" + command;
        }
    }

    private final Launch launch;
    private final ProgramStarter starter;
    private final Consumer<String> deaths;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private volatile @Nullable Process process;
    private volatile boolean wantedDown = true;

    /**
     * Describes a process; nothing is started yet.
     *
     * @param deaths is told in a sentence when the bot ends by itself
     */
    public BotProcess(Launch launch, ProgramStarter starter, Consumer<String> deaths) {
        this.launch = launch;
        this.starter = starter;
        this.deaths = deaths;
    }

    /**
     * Starts the bot and returns when it is ready.
     *
     * @throws IllegalStateException if it cannot be started, ends, or is not ready in time
     */
    @Override
    public synchronized void start() {
        if (alive()) {
            return;
        }
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(launch.log().toFile());
        ProcessBuilder builder = new ProcessBuilder(launch.command());
        if (launch.inTerminal()) {
            builder.inheritIO().redirectError(log);
        } else {
            builder.redirectErrorStream(true).redirectOutput(log);
        }
        builder.environment().putAll(launch.environment());
        try {
            Process started = starter.start(builder);
            process = started;
            wantedDown = false;
            awaitReady(started);
            Thread.ofVirtual().start(() -> sayDeath(started));
        } catch (IOException failure) {
            throw new IllegalStateException("The bot could not be started: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the bot started", interrupted);
        }
    }

    private void awaitReady(Process started) throws InterruptedException {
        long end = System.nanoTime() + UNTIL_READY.toNanos();
        while (System.nanoTime() < end) {
            if (started.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(sentence() + ". It ended like this:\n" + tail());
            }
            if (answersReady()) {
                return;
            }
        }
        throw new IllegalStateException(
                "The bot was not ready within " + UNTIL_READY.toMinutes() + " minutes; its log is " + launch.log());
    }

    /** Not through {@link Process#onExit}, which needs a free thread of the common pool. */
    private static void awaitEnd(Process ending) {
        try {
            ending.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayDeath(Process started) {
        awaitEnd(started);
        if (!wantedDown && !launch.inTerminal() && started.equals(process)) {
            deaths.accept(sentence());
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(launch.log(), UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }

    private boolean answersReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(launch.ready())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the bot immediately, like SIGKILL; safe from any thread. */
    @Override
    public void kill() {
        Process running = process;
        if (running != null) {
            wantedDown = true;
            awaitEnd(running.destroyForcibly());
        }
    }

    /**
     * The process id.
     *
     * @throws IllegalStateException if none was started
     */
    long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException(sentence());
        }
        return running.pid();
    }

    /** Waits until the bot has ended, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        Process running = process;
        return running == null ? 0 : running.waitFor();
    }

    /** Asks the bot to end, and kills it if it does not within half a minute. */
    @Override
    public void close() {
        Process running = process;
        if (running == null) {
            return;
        }
        wantedDown = true;
        running.destroy();
        try {
            if (!running.waitFor(UNTIL_STOPPED.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    @Override
    public boolean alive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    @Override
    public boolean inTerminal() {
        return launch.inTerminal();
    }

    @Override
    public String sentence() {
        Process running = process;
        if (running == null) {
            return "The bot is not started.";
        }
        if (running.isAlive()) {
            return "The bot runs.";
        }
        String ended =
                wantedDown ? "The bot was stopped." : "The bot ended with exit code " + running.exitValue() + ".";
        return ended + " Its log is " + launch.log();
    }
}
