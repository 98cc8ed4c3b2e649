package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.config.Directory;
import dev.gonogo.bot.engine.LookRetry;
import dev.gonogo.bot.engine.OwnRecords;
import dev.gonogo.bot.engine.ProcessLibrary;
import dev.gonogo.bot.engine.RepositoryPorts;
import dev.gonogo.github.Delivery;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.Store;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.processfile.YamlProcessReader;
import dev.gonogo.processfile.YamlWorkflowReader;
import dev.gonogo.store.Database;
import dev.gonogo.store.SqliteLookSchedule;
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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, on its database and with the outside systems that the configuration names. */
final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration FIRST_READ = Duration.ofSeconds(10);
    private static final Duration LAST_LOOKS = Duration.ofSeconds(2);

    private final SingleInstance instance;
    private final Database database;
    private final Meters meters = new Meters();
    private final ExternalServices services;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SqliteLookSchedule lookSchedule;
    private final Wiring wiring;

    /** @param chats where releases are shown */
    Bot(Config config, Environment environment, InstantSource clock, List<Chat> chats) {
        instance = SingleInstance.of(config.store());
        database = Database.open(config.store());
        services = new ExternalServices(config, environment, clock, meters);
        lookSchedule = database.lookSchedule(clock);
        Store store = database.store();
        services.repositories().keySet().forEach(repository -> meters.watch(store, repository));
        Wiring.Ports ports = new Wiring.Ports(
                store,
                database.hotfixes(),
                new OwnRecords(store, database.hotfixes()),
                lookSchedule,
                services.repositories(),
                chats,
                new Directory(config.people()),
                new YamlProcessReader(),
                new YamlWorkflowReader());
        wiring = Wiring.of(
                ports,
                new Wiring.Services(clock, threads, () -> UUID.randomUUID().toString(), meters.registry()),
                new Wiring.Settings(configured(config), config.longestPause()));
    }

    private static Map<String, List<Room>> configured(Config config) {
        Map<String, List<Room>> rooms = new LinkedHashMap<>();
        config.repositories().forEach(repository -> rooms.put(repository.name(), repository.rooms()));
        return rooms;
    }

    Conversation conversation() {
        return wiring.conversation();
    }

    /** All meters in Prometheus' text format. */
    String metrics() {
        return meters.readings();
    }

    /**
     * Starts to look at everything. It first reads process files that were never read, but does not wait long: an
     * unreachable remote does not keep the bot from answering.
     */
    void start() {
        Map<String, RepositoryPorts> repositories = services.repositories();
        ProcessLibrary library = wiring.library();
        recall(repositories.keySet());
        CompletableFuture<?>[] firstReads = repositories.values().stream()
                .filter(repository -> library.lastRead(repository.name()) instanceof Answer.CannotTell<ReleaseProcess>)
                .map(repository -> CompletableFuture.runAsync(() -> library.refresh(repository), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(firstReads)
                .completeOnTimeout(null, FIRST_READ.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        lookSchedule.begin(wiring.engine()::look, LookRetry::pauseAfter);
        wiring.engine().lookAtAll();
    }

    /** Reads what people will ask for first before they ask, and before the looks keep the store busy. */
    private void recall(Set<String> repositories) {
        for (String repository : repositories) {
            database.store().openReleases(repository);
            database.store().lastSnapshots(repository);
        }
    }

    /** Something happened in a repository. */
    void nudge(Delivery.Nudge nudge) {
        wiring.engine().nudge(nudge.repository(), nudge.event());
    }

    /** Interrupts looks on behalf of people, so that they do not use the database after it is closed. */
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
        lookSchedule.close();
        threads.shutdownNow();
        awaitLooks();
        services.close();
        database.close();
        instance.close();
        meters.close();
    }
}
