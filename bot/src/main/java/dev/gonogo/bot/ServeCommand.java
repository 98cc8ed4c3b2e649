package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.config.ConfigFile;
import dev.gonogo.bot.http.WebServer;
import dev.gonogo.port.Chat;
import dev.gonogo.port.StoreUnavailable;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gonogo serve --config FILE}: runs the bot until it is stopped. */
@Command(name = "serve", description = "Runs the bot.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The bot's configuration.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        try {
            serve(ConfigFile.read(file), new Environment(System.getenv()));
            return 0;
        } catch (ConfigFile.BadConfig
                | Environment.Missing
                | WebServer.PortInUse
                | StoreUnavailable
                | SingleInstance.AlreadyRunning problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 2;
        } finally {
            ended.countDown();
        }
    }

    private void serve(Config config, Environment environment) throws InterruptedException {
        AtomicBoolean ready = new AtomicBoolean();
        InstantSource clock = InstantSource.system();
        List<Platform> platforms = Platform.open(config, environment, clock);
        List<Chat> chats = platforms.stream().map(Platform::chat).toList();
        try (Bot bot = new Bot(config, environment, clock, chats)) {
            List<Listener> listeners = platforms.stream()
                    .map(platform -> platform.listen(bot.conversation()))
                    .toList();
            Map<String, HttpServlet> servlets = HttpEndpoints.servlets(bot, environment, ready::get);
            listeners.forEach(listener -> servlets.putAll(listener.servlets()));
            try (WebServer server =
                    WebServer.open(config.http().host(), config.http().port(), servlets)) {
                bot.start();
                listeners.forEach(listener -> listener.begin(server));
                ready.set(true);
                LOG.info("ready on port {}", server.port());
                awaitEnd();
                ready.set(false);
            } finally {
                listeners.forEach(Listener::close);
            }
        }
    }

    /** Waits for the signal to stop; the process then lives until everything is closed, but only for a few seconds. */
    private void awaitEnd() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        asked.await();
    }

    private void end() {
        asked.countDown();
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                LOG.warn("ended before everything was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
