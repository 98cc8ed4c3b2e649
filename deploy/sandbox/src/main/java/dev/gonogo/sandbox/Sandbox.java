package dev.gonogo.sandbox;

import dev.gonogo.sandbox.page.SandboxPage;
import dev.gonogo.sandbox.slack.Settings;
import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running sandbox: look-alikes, the bot, and the page when there is one. */
final class Sandbox implements AutoCloseable {
    /** The repository that releases are made from. */
    static final String REPOSITORY = "OneStepAt4time/aegis";

    /**
     * What a sandbox is made of.
     *
     * @param botJar the unchanged bot
     * @param longestPause how long the bot may leave a release alone when no webhook arrives
     */
    record Plan(Path botJar, Front front, double speed, Duration longestPause) {
        /** The bot looks as often as it does for real. */
        Plan(Path botJar, Front front, double speed) {
            this(botJar, front, speed, Duration.ofMinutes(1));
        }
    }

    private final SlackLookAlike slack;
    private final RepositoryLookAlike repository;
    private final BotProcess bot;
    private final URI home;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sandbox(SlackLookAlike slack, RepositoryLookAlike repository, BotProcess bot, URI home) {
        this.slack = slack;
        this.repository = repository;
        this.bot = bot;
        this.home = home;
    }

    /** Starts the look-alikes and prepares the bot, which {@link #bot()} then starts. */
    static Sandbox open(Plan plan, RunDirectory directory, RepositoryLookAlike repository, Secrets secrets)
            throws IOException {
        repository.speed(plan.speed());
        SlackLookAlike slack = SlackLookAlike.start(
                Settings.sandbox(InstantSource.system(), secrets.slackBotToken(), secrets.slackAppToken()));
        int port = Ports.free();
        URI home = URI.create("http://127.0.0.1:" + port + "/");
        new BotConfigFile(
                        port,
                        directory.store().resolve("gonogo.db"),
                        slack.apiUrl(),
                        plan.front(),
                        plan.longestPause(),
                        repository,
                        REPOSITORY,
                        slack.workspace())
                .write(directory.botConfig());
        if (plan.front() instanceof Front.SlackOverHttp) {
            slack.bot(home.resolve("slack/events"), secrets.slackSigningSecret());
        }
        repository.webhooks(home.resolve("github/webhook"), secrets.githubWebhookSecret());
        BotProcess bot = new BotProcess(
                new BotProcess.Launch(
                        command(plan, directory.botConfig()),
                        secrets.environment(),
                        home.resolve("health/ready"),
                        directory.botLog(),
                        plan.front() instanceof Front.Terminal),
                System.err::println);
        return new Sandbox(slack, repository, bot, home);
    }

    /** As the launcher starts it; {@code gonogo.bot.option} is the launcher's, for the archive of loaded classes. */
    private static List<String> command(Plan plan, Path config) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx256m", "-Xlog:disable"));
        String option = System.getProperty("gonogo.bot.option", "");
        if (!option.isEmpty()) {
            command.add(option);
        }
        command.addAll(List.of("-jar", plan.botJar().toString()));
        command.addAll(plan.front().arguments());
        command.addAll(List.of("--config", config.toString()));
        return command;
    }

    SlackLookAlike slack() {
        return slack;
    }

    RepositoryLookAlike repository() {
        return repository;
    }

    BotProcess bot() {
        return bot;
    }

    /** Where the bot takes requests. */
    URI home() {
        return home;
    }

    /** Serves the page on top. */
    SandboxPage page(int port) {
        return SandboxPage.start(port, slack, repository, bot);
    }

    /** Stops the bot first, then what it talks to. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        bot.close();
        slack.close();
        repository.close();
    }
}
