package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.github.BuiltIn;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.slack.Button;
import dev.gonogo.lookalike.slack.Person;
import dev.gonogo.lookalike.slack.SlackText;
import dev.gonogo.lookalike.slack.SlackView;
import dev.gonogo.lookalike.slack.Workspace;
import dev.gonogo.sandbox.page.RepositorySnapshot;
import dev.gonogo.sandbox.story.Outcome;
import dev.gonogo.sandbox.story.Reading;
import dev.gonogo.sandbox.story.RoomPatience;
import dev.gonogo.sandbox.story.Stage;
import dev.gonogo.sandbox.story.Story;
import dev.gonogo.sandbox.story.StoryParser;
import dev.gonogo.sandbox.story.StoryPlayer;
import dev.gonogo.sandbox.story.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sqlite.SQLiteDataSource;

/**
 * A sandbox with the real bot in another process; a test plays stories on it and then inspects everything. One bot after
 * the other runs in the same process, unless it is killed.
 */
final class Rehearsal implements AutoCloseable {
    static final String ROOM = "C0RELEASES";
    private static final Path BOT =
            Path.of("../../bot/target/gonogo.jar").toAbsolutePath().normalize();

    private static final Secrets SECRETS = Secrets.random();
    private static final WarmJvms WARM = new WarmJvms();

    private final RunDirectory directory;
    private final Sandbox sandbox;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StoryPlayer player;
    private final RoomPatience patience;

    private final Path record;

    private Rehearsal(String name, RunDirectory directory, Sandbox sandbox) {
        this.record = Path.of("target", "rehearsals", name);
        this.directory = directory;
        this.sandbox = sandbox;
        patience = new RoomPatience(sandbox.rooms().getFirst(), InstantSource.system());
        Stage stage = new Stage(sandbox.rooms(), sandbox.repository(), sandbox.faults(), sandbox.bot(), patience);
        player = new StoryPlayer(stage, new Transcript(InstantSource.system(), lines::add));
    }

    /**
     * Everything over HTTP, workflows thirty times as fast, and the bot with its normal pauses.
     *
     * @param name of the folder for the records
     */
    static Rehearsal begin(String name) {
        return begin(name, plan(ChatFront.slackOverHttp()));
    }

    /**
     * The same, but each life of the bot is a process of its own. The first to end well leaves the JVM's class archive to
     * the next.
     */
    static Rehearsal inItsOwnProcess(String name) {
        return begin(name, plan(ChatFront.slackOverHttp()).with(program -> {
            List<String> command = new ArrayList<>(program.command());
            command.addAll(1, List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=target/" + name + ".jsa"));
            return program.command(command).start();
        }));
    }

    /** The same, but the repository's name is misspelt in the bot's configuration. */
    static Rehearsal misspelt(String name, String repository) {
        return begin(
                name,
                plan(ChatFront.slackOverHttp()),
                BuiltIn.AEGIS,
                configuration -> configuration.replace(BuiltIn.AEGIS.fullName(), repository));
    }

    /** The same, but the bot looks every second even without a nudge. */
    static Rehearsal impatient(String name) {
        return begin(name, plan(ChatFront.slackOverHttp()).lookingEvery(Duration.ofSeconds(1)));
    }

    /** People talk on Slack and Discord, and the bot looks every second even without a nudge. */
    static Rehearsal onBothPlatforms(String name) {
        ChatFront front = ChatFront.rooms(ChatFront.Slack.HTTP, true);
        return begin(name, plan(front).lookingEvery(Duration.ofSeconds(1)));
    }

    /** People talk on these platforms. */
    static Rehearsal on(List<String> platforms, String name) {
        return begin(name, plan(ChatFront.on(platforms, false)));
    }

    /** People talk on these platforms, about the story's repository. */
    static Rehearsal on(List<String> platforms, String name, Story story) {
        Sandbox.Plan plan = plan(ChatFront.on(platforms, story.overSocketMode()));
        BuiltIn builtIn = story.repository().flatMap(BuiltIn::named).orElse(BuiltIn.AEGIS);
        return begin(name, plan, builtIn, configuration -> configuration);
    }

    private static Sandbox.Plan plan(ChatFront front) {
        return new Sandbox.Plan(BOT, front, 30).with(WARM);
    }

    private static Rehearsal begin(String name, Sandbox.Plan plan) {
        return begin(name, plan, BuiltIn.AEGIS, configuration -> configuration);
    }

    /** @param hand changes the bot's configuration before the bot reads it */
    private static Rehearsal begin(String name, Sandbox.Plan plan, BuiltIn builtIn, UnaryOperator<String> hand) {
        try {
            RunDirectory directory = RunDirectory.passing();
            RepositoryLookAlike repository = Main.hosted(builtIn, directory.root(), SECRETS, null);
            Rehearsal rehearsal = new Rehearsal(name, directory, Sandbox.open(plan, directory, repository, SECRETS));
            Path configuration = directory.botConfig();
            Files.writeString(configuration, hand.apply(Files.readString(configuration)));
            rehearsal.sandbox.begin();
            return rehearsal;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Plays steps of a story; the test fails if one fails. */
    void play(String text) {
        Outcome outcome = player.play(story(text));
        assertThat(outcome)
                .as(() -> "the story\n" + transcript() + "\n" + log())
                .isInstanceOf(Outcome.Played.class);
    }

    static Story story(String text) {
        var people = Workspace.example().people().stream().map(Person::name).collect(Collectors.toSet());
        return switch (StoryParser.parse(text, people)) {
            case Reading.Understood understood -> understood.story();
            case Reading.Mistaken mistaken ->
                throw new AssertionError(mistaken.problems().toString());
        };
    }

    /** Waits; returns whether it happened in time. */
    boolean until(BooleanSupplier condition, Duration atMost) {
        return patience.until(condition, atMost);
    }

    /** Waits at most three minutes, and fails if it has not happened. */
    void await(String what, BooleanSupplier condition) {
        assertThat(until(condition, Duration.ofMinutes(3)))
                .as(() -> what + "\n" + transcript() + "\n" + log())
                .isTrue();
    }

    /** Presses a button of the newest board, if it is there. */
    void press(String person, String label) {
        buttons().stream()
                .filter(button -> button.text().equals(label))
                .findFirst()
                .ifPresent(button -> {
                    note(person + " presses [" + label + "]");
                    sandbox.slack().press(person, ROOM, boards().getLast().ts(), button.actionId());
                });
    }

    /** Adds a line to the transcript. */
    void note(String sentence) {
        lines.add(LocalTime.now(ZoneOffset.UTC).withNano(0) + "  " + sentence);
    }

    /** Turns a fault of the sandbox on or off. */
    void fault(String name, boolean on) {
        play("fault \"" + name + "\" " + (on ? "on" : "off"));
    }

    /** A seat in the room on a platform, from which a test sees and acts. */
    Seat seat(String platform) {
        return new Seat(
                this,
                sandbox.rooms().stream()
                        .filter(room -> room.platform().equals(platform))
                        .findFirst()
                        .orElseThrow());
    }

    /** The kinds of all recorded decisions, in order. */
    List<String> decisions() {
        SQLiteDataSource store = new SQLiteDataSource();
        store.setUrl("jdbc:sqlite:" + directory.store().resolve("gonogo.db"));
        List<String> kinds = new ArrayList<>();
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select body from decision order by revision")) {
            while (rows.next()) {
                kinds.add(Json.parse(rows.getString(1)).path("kind").asText());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return kinds;
    }

    BotProcess bot() {
        return sandbox.bot();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Secrets secrets() {
        return SECRETS;
    }

    RunDirectory directory() {
        return directory;
    }

    URI address(String path) {
        return sandbox.home().resolve(path);
    }

    RepositorySnapshot repository() {
        return sandbox.repository().snapshot();
    }

    /** The messages in the room that are not replies, which should be one board for each release. */
    List<SlackView.Message> boards() {
        return sandbox.slack().view().channels().stream()
                .filter(channel -> channel.id().equals(ROOM))
                .flatMap(channel -> channel.messages().stream())
                .toList();
    }

    /** What the newest board says, as people read it. */
    String board() {
        List<SlackView.Message> boards = boards();
        return boards.isEmpty() ? "" : text(boards.getLast());
    }

    /** The notices in the thread of the newest board. */
    List<String> thread() {
        List<SlackView.Message> boards = boards();
        return boards.isEmpty()
                ? List.of()
                : boards.getLast().replies().stream().map(this::text).toList();
    }

    private String text(SlackView.Message message) {
        return new SlackText(sandbox.slack().workspace(), InstantSource.system()).message(message);
    }

    /** Private messages to the person, in order. */
    List<String> told(String person) {
        SlackText text = new SlackText(sandbox.slack().workspace(), InstantSource.system());
        String id = sandbox.slack().workspace().person(person).map(Person::id).orElseThrow();
        return sandbox.slack().view().notes(id, ROOM).stream().map(text::note).toList();
    }

    /** The last private message to the person. */
    String lastTold(String person) {
        List<String> all = told(person);
        return all.isEmpty() ? "" : all.getLast();
    }

    /** The person types a command; the answer. */
    String answer(String person, String command) {
        int before = told(person).size();
        play(person + ": " + command);
        await(person + " is answered", () -> told(person).size() > before);
        return lastTold(person);
    }

    /** The newest board's buttons. */
    List<Button> buttons() {
        List<SlackView.Message> boards = boards();
        return boards.isEmpty() ? List.of() : boards.getLast().buttons();
    }

    String transcript() {
        return String.join("\n", lines);
    }

    /** What the bot has logged. */
    String log() {
        try {
            return Files.readString(directory.botLog());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps the transcript and the bot's log below {@code target/rehearsals}. */
    @Override
    public void close() {
        sandbox.close();
        try {
            Files.createDirectories(record);
            Files.writeString(record.resolve("transcript.txt"), transcript());
            Files.writeString(record.resolve("bot.log"), log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        directory.close();
    }
}
