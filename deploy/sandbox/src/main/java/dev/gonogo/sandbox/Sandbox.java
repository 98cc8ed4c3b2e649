package dev.gonogo.sandbox;

import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.DiscordSettings;
import dev.gonogo.lookalike.discord.TextChannel;
import dev.gonogo.lookalike.slack.Room;
import dev.gonogo.lookalike.slack.Settings;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import dev.gonogo.sandbox.page.ChatPanel;
import dev.gonogo.sandbox.page.DiscordPanel;
import dev.gonogo.sandbox.page.SandboxFaults;
import dev.gonogo.sandbox.page.SandboxPage;
import dev.gonogo.sandbox.page.SlackPanel;
import dev.gonogo.sandbox.story.ChatRoom;
import dev.gonogo.sandbox.story.ConsoleRoom;
import dev.gonogo.sandbox.story.DiscordRoom;
import dev.gonogo.sandbox.story.SlackRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A running sandbox: look-alikes, the bot, and the page if there is one. */
final class Sandbox implements AutoCloseable {
    /**
     * The settings of a sandbox.
     *
     * @param botJar the unchanged bot
     * @param longestPause the longest time between two looks at a release without a webhook
     * @param starter starts the bot's programs
     */
    record Plan(Path botJar, ChatFront front, double speed, Duration longestPause, ProgramStarter starter) {
        /** With the bot's normal pauses. */
        Plan(Path botJar, ChatFront front, double speed) {
            this(botJar, front, speed, Duration.ofMinutes(1), ProcessBuilder::start);
        }

        Plan with(ProgramStarter other) {
            return new Plan(botJar, front, speed, longestPause, other);
        }

        Plan lookingEvery(Duration pause) {
            return new Plan(botJar, front, speed, pause, starter);
        }
    }

    private final SlackLookAlike slack;
    private final DiscordLookAlike discord;
    private final ConsoleRoom console;
    private final ChatFront front;
    private final RepositoryLookAlike repository;
    private final BotProcess bot;
    private final URI home;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sandbox(
            ChatFront front,
            SlackLookAlike slack,
            DiscordLookAlike discord,
            ConsoleRoom console,
            RepositoryLookAlike repository,
            BotProcess bot,
            URI home) {
        this.front = front;
        this.slack = slack;
        this.discord = discord;
        this.console = console;
        this.repository = repository;
        this.bot = bot;
        this.home = home;
    }

    /** Starts the look-alikes and prepares the bot, which {@link #bot()} then starts. */
    static Sandbox open(Plan plan, RunDirectory directory, RepositoryLookAlike repository, Secrets secrets)
            throws IOException {
        repository.speed(plan.speed());
        SlackLookAlike slack = SlackLookAlike.start(
                Settings.example(InstantSource.system(), secrets.slackBotToken(), secrets.slackAppToken()));
        DiscordLookAlike discord =
                DiscordLookAlike.start(DiscordSettings.example(InstantSource.system(), secrets.discordBotToken()));
        int port = Ports.free();
        URI home = URI.create("http://127.0.0.1:" + port + "/");
        new BotConfigFile(
                        port,
                        directory.store().resolve("gonogo.db"),
                        plan.front(),
                        plan.longestPause(),
                        repository,
                        repository.name(),
                        slack,
                        discord)
                .write(directory.botConfig());
        if (plan.front().slack() == ChatFront.Slack.HTTP) {
            slack.bot(home.resolve("slack/events"), secrets.slackSigningSecret());
        }
        repository.webhooks(home.resolve("github/webhook"), secrets.githubWebhookSecret());
        BotProcess bot = new BotProcess(
                new BotProcess.Launch(
                        command(plan, plan.front().arguments(), directory.botConfig()),
                        secrets.environment(),
                        home.resolve("health/ready"),
                        directory.botLog(),
                        plan.front().terminal().isPresent()),
                plan.starter(),
                System.err::println);
        ConsoleRoom console = new ConsoleRoom(
                person -> chat(plan, ChatFront.chatAs(person), directory, secrets), InstantSource.system());
        return new Sandbox(plan.front(), slack, discord, console, repository, bot, home);
    }

    /**
     * As the launcher starts it, without the second compiler, which does not pay off in a short run;
     * {@code gonogo.bot.option} is from the launcher, for the class archive.
     */
    private static List<String> command(Plan plan, List<String> arguments, Path config) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xlog:disable"));
        String option = System.getProperty("gonogo.bot.option", "");
        if (!option.isEmpty()) {
            command.add(option);
        }
        command.addAll(List.of("-jar", plan.botJar().toString()));
        command.addAll(arguments);
        command.addAll(List.of("--config", config.toString()));
        return command;
    }

    private static Process chat(Plan plan, List<String> arguments, RunDirectory directory, Secrets secrets) {
        ProcessBuilder builder = new ProcessBuilder(command(plan, arguments, directory.botConfig()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(directory.botLog().toFile()));
        builder.environment().putAll(secrets.environment());
        try {
            return plan.starter().start(builder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The bot could not be started: " + failure.getMessage(), failure);
        }
    }

    /** Starts the bot, unless each person starts it for themselves at the console. */
    void begin() {
        if (!front.console()) {
            bot.start();
        }
    }

    SlackLookAlike slack() {
        return slack;
    }

    DiscordLookAlike discord() {
        return discord;
    }

    /** The rooms in which people talk to the bot. */
    List<ChatRoom> rooms() {
        if (front.console()) {
            return List.of(console);
        }
        Stream<ChatRoom> onSlack = front.slack() == ChatFront.Slack.OFF
                ? Stream.empty()
                : slack.workspace().rooms().stream()
                        .filter(Room::botIsMember)
                        .map(room -> new SlackRoom(slack, room.id(), InstantSource.system()));
        Stream<ChatRoom> onDiscord = front.discord()
                ? discord.guild().channels().stream()
                        .filter(TextChannel::botCanSee)
                        .map(channel -> new DiscordRoom(discord, channel, InstantSource.system()))
                : Stream.empty();
        return Stream.concat(onSlack, onDiscord).toList();
    }

    SandboxFaults faults() {
        return new SandboxFaults(List.of(new SlackPanel(slack), new DiscordPanel(discord), repository));
    }

    RepositoryLookAlike repository() {
        return repository;
    }

    BotProcess bot() {
        return bot;
    }

    /** Where the bot receives requests. */
    URI home() {
        return home;
    }

    /** Serves the page, with the rooms in which people talk to the bot. */
    SandboxPage page(int port) {
        List<ChatPanel> chats = new ArrayList<>();
        if (front.slack() != ChatFront.Slack.OFF || front.terminal().isPresent()) {
            chats.add(new SlackPanel(slack));
        }
        if (front.discord()) {
            chats.add(new DiscordPanel(discord));
        }
        return SandboxPage.start(port, chats, repository, bot);
    }

    /** Stops the bot first, then everything it talks to. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        console.close();
        bot.close();
        slack.close();
        discord.close();
        repository.close();
    }
}
