package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.config.ConfigFile;
import dev.gonogo.bot.http.HttpDoor;
import dev.gonogo.port.Chat;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.slack.Slack;
import dev.gonogo.slack.SlackSettings;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** {@code gonogo serve --config FILE}: runs the bot until it is told to stop. */
@Command(name = "serve", description = "Runs the bot.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final String SLACK_EVENTS = "/slack/events";

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
                | HttpDoor.PortInUse
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
        try (Bot bot = new Bot(config, environment, clock)) {
            Optional<Slack> slack = slack(config, environment, bot, clock);
            try (HttpDoor door = HttpDoor.open(
                    config.http().host(), config.http().port(), servlets(config, environment, bot, slack, ready))) {
                bot.start(slack.map(Slack::chat).map(List::of).orElse(List.<Chat>of()));
                slack.ifPresent(open -> begin(open, config, door));
                ready.set(true);
                LOG.info("ready on port {}", door.port());
                awaitEnd();
                ready.set(false);
            } finally {
                slack.ifPresent(Slack::close);
            }
        }
    }

    /** Warm before ready: the first person who types something waits no longer than the next. */
    private static void begin(Slack slack, Config config, HttpDoor door) {
        switch (config.slack().mode()) {
            case HTTP -> slack.warmUp(door.onThisMachine(SLACK_EVENTS));
            case SOCKET -> {
                slack.startSocketMode();
                slack.warmUp();
            }
            case OFF -> throw new IllegalStateException("Slack is off, so nothing of it is open");
        }
    }

    private static Optional<Slack> slack(Config config, Environment environment, Bot bot, InstantSource clock) {
        return switch (config.slack().mode()) {
            case OFF -> Optional.empty();
            case HTTP ->
                Optional.of(Slack.open(
                        new SlackSettings(
                                config.slack().api(),
                                environment.need("SLACK_BOT_TOKEN", "Slack's bot token, xoxb-…"),
                                environment.need("SLACK_SIGNING_SECRET", "Slack's signing secret"),
                                null,
                                SlackSettings.Mode.HTTP),
                        bot.desk(),
                        bot.people(),
                        clock));
            case SOCKET ->
                Optional.of(Slack.open(
                        new SlackSettings(
                                config.slack().api(),
                                environment.need("SLACK_BOT_TOKEN", "Slack's bot token, xoxb-…"),
                                environment.find("SLACK_SIGNING_SECRET").orElse(""),
                                environment.need("SLACK_APP_TOKEN", "Slack's app-level token for Socket Mode, xapp-…"),
                                SlackSettings.Mode.SOCKET),
                        bot.desk(),
                        bot.people(),
                        clock));
        };
    }

    private static Map<String, HttpServlet> servlets(
            Config config, Environment environment, Bot bot, Optional<Slack> slack, AtomicBoolean ready) {
        Map<String, HttpServlet> servlets = Entrance.servlets(bot, environment, ready::get);
        if (config.slack().mode() == Config.Slack.Mode.HTTP) {
            slack.ifPresent(open -> servlets.put(SLACK_EVENTS, open.servlet()));
        }
        return servlets;
    }

    /** Waits for the signal to end; the process lives until everything is closed, or for a few seconds. */
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
