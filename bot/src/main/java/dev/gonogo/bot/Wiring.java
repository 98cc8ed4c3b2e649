package dev.gonogo.bot;

import dev.gonogo.bot.conversation.ChatConversation;
import dev.gonogo.bot.conversation.Context;
import dev.gonogo.bot.conversation.DecisionRecorder;
import dev.gonogo.bot.conversation.Dialogs;
import dev.gonogo.bot.conversation.HotfixServices;
import dev.gonogo.bot.conversation.ReadOnlyCommands;
import dev.gonogo.bot.engine.ActRunner;
import dev.gonogo.bot.engine.Announcer;
import dev.gonogo.bot.engine.Audience;
import dev.gonogo.bot.engine.Backporter;
import dev.gonogo.bot.engine.Engine;
import dev.gonogo.bot.engine.GateWatch;
import dev.gonogo.bot.engine.HotfixObserver;
import dev.gonogo.bot.engine.HotfixWatch;
import dev.gonogo.bot.engine.Leases;
import dev.gonogo.bot.engine.Observer;
import dev.gonogo.bot.engine.Observers;
import dev.gonogo.bot.engine.OwnRecords;
import dev.gonogo.bot.engine.Preview;
import dev.gonogo.bot.engine.ProcessLibrary;
import dev.gonogo.bot.engine.ReleaseWatch;
import dev.gonogo.bot.engine.RepositoryPorts;
import dev.gonogo.bot.engine.TrainWatch;
import dev.gonogo.bot.engine.WatchContext;
import dev.gonogo.bot.engine.WorldReader;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.LookSchedule;
import dev.gonogo.port.People;
import dev.gonogo.port.ProcessReader;
import dev.gonogo.port.Store;
import dev.gonogo.port.WorkflowReader;
import dev.gonogo.talk.Room;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What is between the ports, wired in one place: the program and the stories use the same. */
public record Wiring(ProcessLibrary library, Engine engine, Conversation conversation) {
    /** Only one process works on a database, so a restarted process is the same holder. */
    private static final String HOLDER = "gonogo";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * @param records answers questions to our own records
     * @param repositories by name
     */
    public record Ports(
            Store store,
            HotfixStore hotfixes,
            OwnRecords records,
            LookSchedule schedule,
            Map<String, RepositoryPorts> repositories,
            List<Chat> chats,
            People people,
            ProcessReader processes,
            WorkflowReader workflows) {
        public Ports {
            repositories = Map.copyOf(repositories);
            chats = List.copyOf(chats);
        }
    }

    /**
     * @param threads runs each task that must keep nobody waiting, on a thread of its own
     * @param ids makes unguessable ids
     */
    public record Services(InstantSource clock, Executor threads, Supplier<String> ids, MeterRegistry meters) {}

    /**
     * @param rooms by repository, in the order in which they get messages
     * @param longestPause the longest time between two looks without a nudge
     */
    public record Settings(Map<String, List<Room>> rooms, Duration longestPause) {
        public Settings {
            rooms = new LinkedHashMap<>(rooms);
        }
    }

    public static Wiring of(Ports ports, Services services, Settings settings) {
        InstantSource clock = services.clock();
        Executor threads = services.threads();
        Store store = ports.store();
        Map<String, RepositoryPorts> repositories = ports.repositories();

        ProcessLibrary library = new ProcessLibrary(store, ports.processes());
        Audience audience = new Audience(settings.rooms(), store);
        WorldReader reader = new WorldReader(threads, PATIENCE, ports.records());
        Observers observers = new Observers(
                new Observer(reader, clock),
                new HotfixObserver(ports.hotfixes(), library, reader, repositories),
                repositories);
        Leases leases = new Leases(store, clock, HOLDER);
        ActRunner runner = new ActRunner(store, store, leases);
        Backporter backporter = new Backporter(observers.hotfixes(), leases, runner);

        WatchContext shared = new WatchContext(
                store,
                store,
                library,
                repositories,
                audience,
                new Announcer(store, ports.chats(), clock, services.meters()),
                clock,
                settings.longestPause(),
                services.meters());
        Engine engine = new Engine(
                shared,
                ports.schedule(),
                List.of(
                        new ReleaseWatch(shared, observers.releases(), leases, runner),
                        new HotfixWatch(shared, ports.hotfixes(), observers.hotfixes(), backporter),
                        new GateWatch(shared, reader),
                        new TrainWatch(shared, observers.releases())));

        Context context = new Context(audience, ports.people(), store, library);
        ReadOnlyCommands answers =
                new ReadOnlyCommands(context, store, new Preview(observers, clock, ports.workflows()), threads);
        DecisionRecorder recorder = new DecisionRecorder(store, store, store, ports.schedule(), answers, clock);
        Dialogs dialogs = new Dialogs(store, clock, services.ids());
        HotfixServices hotfixServices =
                new HotfixServices(ports.hotfixes(), observers.hotfixes(), backporter, engine::nudgePullRequests);
        ChatConversation chatConversation =
                new ChatConversation(context, recorder, dialogs, hotfixServices, services.meters());
        return new Wiring(library, engine, chatConversation);
    }
}
