package dev.gonogo.bot.story;

import dev.gonogo.bot.Wiring;
import dev.gonogo.bot.engine.OwnRecords;
import dev.gonogo.bot.engine.RepositoryPorts;
import dev.gonogo.memory.Crash;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryChat;
import dev.gonogo.memory.MemoryDeployer;
import dev.gonogo.memory.MemoryForge;
import dev.gonogo.memory.MemoryGit;
import dev.gonogo.memory.MemoryHotfixes;
import dev.gonogo.memory.MemoryLookSchedule;
import dev.gonogo.memory.MemoryPeople;
import dev.gonogo.memory.MemoryRegistries;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.MemoryStore;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.memory.SettableClock;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.Store;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.processfile.FilePointers;
import dev.gonogo.processfile.YamlWorkflowReader;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One room, one Aegis repository, and the bot between them. */
public final class ReleaseRoom {
    public static final String REPOSITORY = SeedA.REPOSITORY;
    public static final Room ROOM = new Room("slack", "C0RELEASES");
    private static final List<String> PEOPLE = List.of("ann", "bob", "carol", "dave", "erin", "mallory");
    /** Looked at only when the story says so. */
    private static final List<String> WATCHED = List.of("rules", "hotfixes", "gates", "trains");

    private static final List<String> BOARDS = List.of("hotfixes", "gates", "trains");
    private static final String PROCESS_FILE = ".github/gonogo.yml";
    public static final String PROCESS = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles:
              maintainer: [ann, bob, carol, dave]
            """;

    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    public final SeedA seed;
    final MemoryForge forge;
    public final MemoryGit git;
    public final MemoryRegistries registries;
    public final MemoryDeployer deployer;
    public final SeedARelease release;
    public final MemoryChat chat;
    public final Store store;
    public final HotfixStore hotfixes;
    final MemoryLookSchedule schedule;
    final List<Reply> later = new ArrayList<>();
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final IoPoint io;
    private final Seams seams;
    private final MemoryPeople people = new MemoryPeople();
    private Wiring bot;
    private int deliveries;

    ReleaseRoom(IoPoint io) {
        this(io, true);
    }

    /** @param straight whether release branches merge into main without conflict */
    ReleaseRoom(IoPoint io, boolean straight) {
        this(io, straight, Seams.NONE);
    }

    public ReleaseRoom(IoPoint io, boolean straight, Seams seams) {
        this.io = io;
        this.seams = seams;
        seed = straight ? SeedA.straight(clock) : SeedA.squashDivergent(clock);
        forge = new MemoryForge(seed.repository(), clock, io);
        git = new MemoryGit(seed.repository(), new FilePointers(), io);
        registries = new MemoryRegistries(clock);
        deployer = new MemoryDeployer(clock, io);
        registries.publish(new NpmPackage.Version("@onestepat4time/aegis", "0.6.5-preview.3", "preview"));
        release = new SeedARelease(seed, registries);
        chat = new MemoryChat(ROOM.platform(), io);
        MemoryStore memory = new MemoryStore();
        store = Interruptible.around(Store.class, memory, io);
        hotfixes = Interruptible.around(HotfixStore.class, new MemoryHotfixes(memory), io);
        schedule = new MemoryLookSchedule(io);
        PEOPLE.forEach(login -> people.introduce(speaker(login), login));
        commit(PROCESS);
        bot = booted();
    }

    /**
     * Main and develop have this process file, the last release had it too, the checks are green, and the bot has read
     * it.
     */
    public void commitProcess(String text) {
        commit(text);
        restart();
    }

    private void commit(String text) {
        for (String branch : List.of(SeedA.MAIN, SeedA.DEVELOP)) {
            seed.repository().commit(branch, "dave", "chore: the release process", Map.of(PROCESS_FILE, text));
            seed.checksPass(seed.repository().headOf(branch));
        }
        seed.lastReleaseHadAllOfMain();
    }

    /** A version was released from main's head, and the package of the Agent Zero train was published. */
    public void released(String version) {
        registries.publish(new PyPiProject.Release("soma-agent", version));
        repository().tag("v" + version, repository().headOf(SeedA.MAIN), "Release v" + version);
    }

    public static Speaker speaker(String login) {
        return new Speaker(ROOM.platform(), "U_" + login);
    }

    /** Starts the bot again, without anything from its memory. */
    public void restart() {
        bot = booted();
    }

    /** A crash while starting counts as well. */
    private Wiring booted() {
        try {
            return boot();
        } catch (Crash crash) {
            return boot();
        }
    }

    private Wiring boot() {
        io.changed();
        RepositoryPorts repository = new RepositoryPorts(
                REPOSITORY, "main", PROCESS_FILE, seams.forge(forge), seams.git(git), registries, deployer);
        Wiring.Ports ports = new Wiring.Ports(
                store,
                hotfixes,
                new OwnRecords(seams.records(store, seed.repository()), hotfixes),
                schedule,
                Map.of(REPOSITORY, repository),
                List.of(chat),
                people,
                seams.reader(),
                new YamlWorkflowReader());
        Wiring wiring = Wiring.of(
                ports,
                new Wiring.Services(clock, Runnable::run, () -> "ticket-" + ++deliveries, meters),
                new Wiring.Settings(Map.of(REPOSITORY, List.of(ROOM)), Duration.ofMinutes(1)));
        wiring.library().refresh(repository);
        wiring.engine().lookAtAll();
        WATCHED.forEach(kind -> schedule.lookAt(kind + " " + REPOSITORY, Instant.MAX));
        return wiring;
    }

    Conversation conversation() {
        return bot.conversation();
    }

    public Response says(String login, String text) {
        return delivered(login, "d" + ++deliveries, text);
    }

    Response delivered(String login, String delivery, String text) {
        io.changed();
        return answered(bot.conversation().said(speaker(login), ROOM, delivery, text, later::add));
    }

    /** The answer to the person, in plain text. */
    public String answer(String login, String text) {
        return plain(says(login, text));
    }

    static String plain(Response response) {
        return switch (response) {
            case Reply reply -> reply.plain();
            case Dialog dialog -> "dialog: " + dialog.title();
        };
    }

    public Response presses(String login, String label) {
        Button.Choice button = board().buttons().stream()
                .filter(Button.Choice.class::isInstance)
                .map(Button.Choice.class::cast)
                .filter(choice -> choice.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + label + " on\n" + transcript()));
        return presses(login, button);
    }

    public Response presses(String login, Button.Choice button) {
        io.changed();
        return answered(bot.conversation().pressed(speaker(login), ROOM, "d" + ++deliveries, button.value()));
    }

    public String submits(String login, Response dialog, Map<String, String> fields) {
        return submits(login, dialog, new DialogEntries(fields, List.of()));
    }

    String submits(String login, Response dialog, DialogEntries entries) {
        return switch (answers(login, dialog, entries)) {
            case Reply reply -> reply.plain();
            case Correction(String field, Words words) -> words.plain();
        };
    }

    /** The answer to a submitted dialog. */
    SubmissionResponse answers(String login, Response dialog, DialogEntries entries) {
        if (!(dialog instanceof Dialog open)) {
            throw new IllegalStateException("no dialog is open: " + dialog);
        }
        io.changed();
        return answered(bot.conversation().submitted(speaker(login), ROOM, open.id(), entries, later::add));
    }

    /** The further answers after the reply, in order. */
    String lastLater() {
        return later.getLast().plain();
    }

    /** Makes every look that is due now, until no more is. */
    void tick() {
        boolean due = true;
        for (int passes = 0; passes < 50 && due; passes++) {
            due = look();
        }
    }

    /** Makes each look that is due now once; false if there is none. */
    public boolean look() {
        List<String> due = schedule.due(clock.instant());
        due.forEach(this::look);
        return !due.isEmpty();
    }

    private void look(String subject) {
        io.changed();
        Optional<Instant> next = bot.engine().look(subject);
        schedule.lookAt(subject, next.filter(at -> isRelease(subject)).orElse(Instant.MAX));
    }

    private static boolean isRelease(String subject) {
        return ReleaseId.parse(subject).isPresent();
    }

    /** Looks that a person requested, apart from releases, are made before anything else happens. */
    private <T> T answered(T answer) {
        schedule.due(clock.instant()).stream()
                .filter(subject -> !isRelease(subject))
                .forEach(this::look);
        return answer;
    }

    /** Looks at everything, like the durable agenda: what fails is tried again after a second. */
    void lookAtEverything() {
        bot.engine().lookAtAll();
        for (String subject : schedule.due(clock.instant())) {
            try {
                look(subject);
            } catch (RuntimeException failed) {
                schedule.lookAt(subject, clock.instant().plusSeconds(1));
            }
        }
    }

    /** Looks at the pull requests into production, and at those into develop that must pass a gate. */
    void lookAtBoards() {
        BOARDS.forEach(kind -> look(kind + " " + REPOSITORY));
    }

    /** Looks at one kind of thing, and says when it would be looked at again. */
    Instant looksAgain(String kind) {
        return bot.engine().look(kind + " " + REPOSITORY).orElseThrow();
    }

    /** Time passes, and all looks that become due are made at its end. */
    void wait(Duration time) {
        clock.advance(time);
        tick();
    }

    /** Time passes, and the bot looks again and again. */
    void keepsLooking(Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minusMinutes(10)) {
            wait(left.compareTo(Duration.ofMinutes(10)) < 0 ? left : Duration.ofMinutes(10));
        }
    }

    public Board board() {
        return chat.board(ROOM).orElseThrow(() -> new IllegalStateException("there is no board"));
    }

    public String transcript() {
        return chat.transcript();
    }

    public MemoryRepository repository() {
        return seed.repository();
    }

    Release open() {
        return store.openReleases(REPOSITORY).getFirst();
    }
}
