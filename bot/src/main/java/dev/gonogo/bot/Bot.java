package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.config.Directory;
import dev.gonogo.bot.conversation.Answers;
import dev.gonogo.bot.conversation.Context;
import dev.gonogo.bot.conversation.Desk;
import dev.gonogo.bot.conversation.Dialogs;
import dev.gonogo.bot.conversation.Hotfixes;
import dev.gonogo.bot.conversation.Ledger;
import dev.gonogo.bot.pass.Audience;
import dev.gonogo.bot.pass.Backporter;
import dev.gonogo.bot.pass.GateWatch;
import dev.gonogo.bot.pass.HotfixLookout;
import dev.gonogo.bot.pass.HotfixPatrol;
import dev.gonogo.bot.pass.HotfixWatch;
import dev.gonogo.bot.pass.Lookout;
import dev.gonogo.bot.pass.Looks;
import dev.gonogo.bot.pass.OwnRecords;
import dev.gonogo.bot.pass.Preview;
import dev.gonogo.bot.pass.ProcessLibrary;
import dev.gonogo.bot.pass.Reconciler;
import dev.gonogo.bot.pass.Shop;
import dev.gonogo.bot.pass.TrainWatch;
import dev.gonogo.bot.pass.Workshop;
import dev.gonogo.bot.pass.WorldReader;
import dev.gonogo.github.Delivery;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.processfile.YamlProcessReader;
import dev.gonogo.processfile.YamlWorkflowReader;
import dev.gonogo.store.Database;
import dev.gonogo.store.DueWork;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot without its rooms: memory, rules and the outside, wired together. Rooms are opened on its conversation and given to it. */
final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_READ = Duration.ofSeconds(10);
    private static final Duration LAST_LOOKS = Duration.ofSeconds(2);
    /** GitHub's names of the events after which a hotfix or a gated pull request may stand otherwise, beside a push. */
    private static final Set<String> MOVES_REQUESTS = Set.of("pull_request", "pull_request_review");
    /** One process works on one database, so a process that was killed and started again is the same holder. */
    private static final String HOLDER = "gonogo";

    private final SingleInstance instance;
    private final Database database;
    private final Instruments instruments = new Instruments();
    private final Outside outside;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds").factory());
    private final InstantSource clock;
    private final ProcessLibrary library;
    private final Lookout lookout;
    private final Looks looks;
    private final HotfixLookout hotfixLookout;
    private final Backporter backporter;
    private final CompletableFuture<HotfixWatch> hotfixWatch = new CompletableFuture<>();
    private final CompletableFuture<GateWatch> gateWatch = new CompletableFuture<>();
    private final CompletableFuture<TrainWatch> trainWatch = new CompletableFuture<>();
    private final HotfixPatrol hotfixPatrol = new HotfixPatrol(threads, this::watch);
    private final Audience audience;
    private final DueWork dueWork;
    private final People people;
    private final Conversation desk;
    private final Duration longestPause;
    private final CompletableFuture<Reconciler> reconciler = new CompletableFuture<>();

    Bot(Config config, Environment environment, InstantSource clock) {
        this.clock = clock;
        longestPause = config.longestPause();
        instance = SingleInstance.of(config.store());
        database = Database.open(config.store());
        outside = new Outside(config, environment, clock, instruments);
        ReleaseStore store = database.store();
        outside.workshops().keySet().forEach(repository -> instruments.watch(store, repository));
        library = new ProcessLibrary(store, new YamlProcessReader());
        WorldReader reader = new WorldReader(threads, PATIENCE, new OwnRecords(store, database.hotfixes()));
        lookout = new Lookout(reader, clock);
        hotfixLookout = new HotfixLookout(database.hotfixes(), library, reader, outside.workshops());
        backporter = new Backporter(store, hotfixLookout, clock, HOLDER);
        dueWork = database.dueWork(clock);
        people = new Directory(config.people());
        audience = new Audience(configured(config), store);
        Context context = new Context(audience, people, store, library);
        looks = new Looks(lookout, hotfixLookout, outside.workshops());
        Preview preview = new Preview(looks, clock, new YamlWorkflowReader());
        Answers answers = new Answers(context, store, preview, threads);
        Dialogs dialogs = new Dialogs(store, clock, () -> UUID.randomUUID().toString());
        Ledger ledger = new Ledger(store, dueWork, answers, clock);
        Hotfixes.Watching watching =
                new Hotfixes.Watching(database.hotfixes(), hotfixLookout, backporter, threads, hotfixPatrol::soon);
        Hotfixes hotfixes = new Hotfixes(context, ledger, dialogs, watching);
        desk = new Desk(context, ledger, dialogs, hotfixes, instruments.registry());
    }

    private static Map<String, List<Room>> configured(Config config) {
        Map<String, List<Room>> rooms = new LinkedHashMap<>();
        config.repositories().forEach(repository -> rooms.put(repository.name(), repository.rooms()));
        return rooms;
    }

    Conversation desk() {
        return desk;
    }

    /** All meters in Prometheus' text format. */
    String metrics() {
        return instruments.readings();
    }

    People people() {
        return people;
    }

    /**
     * Starts to look at releases and to show them in these chats. Where a process file was never read before, it waits for it, but
     * not for long: an unreachable remote does not keep the bot from answering.
     */
    void start(List<Chat> chats) {
        Map<String, Workshop> workshops = outside.workshops();
        Shop shop = new Shop(database.store(), library, audience, chats, clock, longestPause, instruments.registry());
        reconciler.complete(new Reconciler(shop, workshops, lookout, HOLDER));
        gateWatch.complete(new GateWatch(shop, database.hotfixes(), hotfixLookout));
        trainWatch.complete(new TrainWatch(shop, looks));
        hotfixWatch.complete(new HotfixWatch(shop, database.hotfixes(), hotfixLookout, backporter));
        recall(workshops.keySet());
        CompletableFuture<?>[] firstReads = workshops.values().stream()
                .filter(workshop -> library.lastRead(workshop.name()) instanceof Answer.CannotTell<ReleaseProcess>)
                .map(workshop -> CompletableFuture.runAsync(() -> library.refresh(workshop), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(firstReads)
                .completeOnTimeout(null, FIRST_READ.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        dueWork.begin(reconciler.join()::pass);
        var unused = rounds.scheduleWithFixedDelay(this::round, 0, longestPause.toSeconds(), TimeUnit.SECONDS);
    }

    /** What people ask for first is read before they ask, and before the looks keep the store busy. */
    private void recall(Set<String> repositories) {
        for (String repository : repositories) {
            database.store().openReleases(repository);
            database.store().lastLooks(repository);
        }
    }

    /** Finds what changed without a nudge, and makes looks that nobody planned because something failed at the wrong moment. */
    private void round() {
        try {
            outside.workshops().values().forEach(workshop -> threads.execute(() -> library.refresh(workshop)));
            reconciler.join().lookAtAll(dueWork);
            outside.workshops().keySet().forEach(hotfixPatrol::soon);
        } catch (RuntimeException trouble) {
            if (!rounds.isShutdown()) {
                LOG.error("a round failed; the next one tries again", trouble);
            }
        }
    }

    private void watch(String repository) {
        hotfixWatch.join().pass(repository);
        gateWatch.join().pass(repository);
        trainWatch.join().pass(repository);
    }

    /** Something happened in a repository: its open releases are looked at now, and after a push its process file as well. */
    void nudge(Delivery.Nudge nudge) {
        Workshop workshop = outside.workshops().get(nudge.repository());
        if (workshop != null && nudge.event().equals("push")) {
            threads.execute(() -> {
                library.refresh(workshop);
                hotfixPatrol.soon(nudge.repository());
            });
        } else if (workshop != null && MOVES_REQUESTS.contains(nudge.event())) {
            hotfixPatrol.soon(nudge.repository());
        }
        database.store()
                .openReleases(nudge.repository())
                .forEach(release -> dueWork.lookBy(release.id(), clock.instant()));
    }

    /** What still looks at pull requests breaks off, and may end with the database that it began with. */
    private void awaitLooks() {
        try {
            if (!threads.awaitTermination(LAST_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a look did not end in {} s", LAST_LOOKS.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        dueWork.close();
        threads.shutdownNow();
        awaitLooks();
        outside.close();
        database.close();
        instance.close();
        instruments.close();
    }
}
