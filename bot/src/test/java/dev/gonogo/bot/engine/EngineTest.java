package dev.gonogo.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryDeployer;
import dev.gonogo.memory.MemoryForge;
import dev.gonogo.memory.MemoryGit;
import dev.gonogo.memory.MemoryLookSchedule;
import dev.gonogo.memory.MemoryRegistries;
import dev.gonogo.memory.MemoryStore;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SettableClock;
import dev.gonogo.port.LookSchedule;
import dev.gonogo.processfile.FilePointers;
import dev.gonogo.processfile.YamlProcessReader;
import dev.gonogo.store.Database;
import dev.gonogo.store.SqliteLookSchedule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final String HERE = SeedA.REPOSITORY;
    private static final String PROCESS_FILE = ".github/gonogo.yml";
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String RELEASE = HERE + "@1.4.0#1";
    private static final String RULES = "rules " + HERE;
    private static final String HOTFIXES = "hotfixes " + HERE;
    private static final String GATES = "gates " + HERE;

    private final SettableClock clock = new SettableClock(TEN);
    private final SeedA seed = SeedA.straight(clock);
    private final MemoryStore store = new MemoryStore();
    private final BlockingQueue<String> looks = new LinkedBlockingQueue<>();
    private final AtomicBoolean stumbles = new AtomicBoolean();
    private boolean unlisted;
    private Optional<Instant> change = Optional.empty();
    private final MemoryLookSchedule planned = new MemoryLookSchedule(IoPoint.NONE);

    private final ProcessLibrary library = new ProcessLibrary(store, new YamlProcessReader());
    private final RepositoryPorts repository = new RepositoryPorts(
            HERE,
            SeedA.MAIN,
            PROCESS_FILE,
            new MemoryForge(seed.repository(), clock, IoPoint.NONE),
            new MemoryGit(seed.repository(), new FilePointers(), IoPoint.NONE),
            new MemoryRegistries(clock),
            new MemoryDeployer(clock, IoPoint.NONE));

    @BeforeEach
    void theRulesWereReadBefore() {
        rules(ReleaseRoom.PROCESS);
        library.refresh(repository);
    }

    private void rules(String text) {
        seed.repository().commit(SeedA.MAIN, "dave", "chore: the process", Map.of(PROCESS_FILE, text));
    }

    private WatchContext context(InstantSource clock) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new WatchContext(
                store,
                store,
                library,
                Map.of(HERE, repository),
                new Audience(Map.of(), store),
                new Announcer(store, List.of(), clock, meters),
                clock,
                PAUSE,
                meters);
    }

    private Engine engine(LookSchedule schedule) {
        return engine(schedule, clock);
    }

    private Engine engine(LookSchedule schedule, InstantSource clock) {
        WatchContext context = context(clock);
        return new Engine(
                context,
                schedule,
                List.of(
                        new Release(),
                        new PerRepository("hotfixes", WebhookEvents.HOTFIXES, context),
                        new PerRepository("gates", WebhookEvents.GATES, context)));
    }

    /** Records its looks; the one at hotfixes can fail once. */
    private final class PerRepository extends RepositoryWatch {
        private final String word;

        private PerRepository(String word, Set<String> events, WatchContext context) {
            super(word, events, context);
            this.word = word;
        }

        @Override
        Look pass(String repository) {
            looks.add(word + " " + repository);
            if (word.equals("hotfixes") && stumbles.getAndSet(false)) {
                throw new IllegalStateException("the world is upside down");
            }
            return Look.done(change);
        }
    }

    private final class Release implements Watch {
        @Override
        public List<String> subjects(String repository) {
            if (unlisted) {
                throw new IllegalStateException("the releases cannot be listed");
            }
            return repository.equals(HERE) ? List.of(RELEASE) : List.of();
        }

        @Override
        public boolean knows(String subject) {
            return subject.equals(RELEASE);
        }

        @Override
        public boolean isMovedBy(String event) {
            return true;
        }

        @Override
        public Optional<Instant> look(String subject) {
            looks.add(subject);
            return Optional.empty();
        }
    }

    private List<String> plannedAfter(String event) {
        engine(planned).nudge(HERE, event);
        return planned.due(TEN);
    }

    private List<String> looks(int most) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        for (int look = 0; look < most; look++) {
            seen.add(Optional.ofNullable(looks.poll(10, TimeUnit.SECONDS)).orElse("nothing"));
        }
        return seen;
    }

    @Test
    void atFirstEverythingIsLookedAt() {
        engine(planned).lookAtAll();

        assertThat(planned.due(TEN)).containsExactlyInAnyOrder(RELEASE, RULES, HOTFIXES, GATES);
    }

    @Test
    void whereOneKindCannotBeListedTheOthersAreLookedAt() {
        unlisted = true;
        Engine engine = engine(planned);

        assertThatThrownBy(engine::lookAtAll).hasMessage("the releases cannot be listed");
        assertThat(planned.due(TEN)).containsExactlyInAnyOrder(RULES, HOTFIXES, GATES);
    }

    @Test
    void whereOneKindCannotBeListedANudgeReachesTheOthers() {
        unlisted = true;

        assertThatThrownBy(() -> plannedAfter("push")).hasMessage("the releases cannot be listed");
        assertThat(planned.due(TEN)).containsExactlyInAnyOrder(RULES, HOTFIXES, GATES);
    }

    @Test
    void whereOneKindCannotBeListedTheOthersAreLookedAtInTime() {
        unlisted = true;
        Engine engine = engine(planned);

        assertThatThrownBy(() -> engine.look(RULES)).hasMessage("the releases cannot be listed");
        assertThat(planned.due(TEN.plus(PAUSE))).containsExactlyInAnyOrder(HOTFIXES, GATES);
    }

    @Test
    void afterAPushEverythingIsLookedAt() {
        assertThat(plannedAfter("push")).containsExactlyInAnyOrder(RELEASE, RULES, HOTFIXES, GATES);
    }

    @Test
    void whereTheRulesChangedAllElseIsLookedAtAgain() {
        Engine engine = engine(planned);
        engine.look(RULES);
        assertThat(planned.due(TEN)).isEmpty();

        rules(ReleaseRoom.PROCESS.replace("carol, dave", "carol"));
        engine.look(RULES);
        assertThat(planned.due(TEN)).containsExactlyInAnyOrder(RELEASE, HOTFIXES, GATES);
    }

    @Test
    void whatNobodyPlannedIsLookedAtWithinTheLongestPauseAllTheSame() {
        assertThat(engine(planned).look(RULES)).contains(TEN.plus(PAUSE));

        assertThat(planned.due(TEN)).isEmpty();
        assertThat(planned.due(TEN.plus(PAUSE))).containsExactlyInAnyOrder(RELEASE, HOTFIXES, GATES);
    }

    @Test
    void aPullRequestThatMovedHasWhatDependsOnItLookedAt() {
        assertThat(plannedAfter("pull_request_review")).containsExactlyInAnyOrder(RELEASE, HOTFIXES, GATES);
    }

    @Test
    void checksThatEndedHaveGatesLookedAt() {
        assertThat(plannedAfter("check_run")).containsExactlyInAnyOrder(RELEASE, GATES);
        assertThat(plannedAfter("status")).containsExactlyInAnyOrder(RELEASE, GATES);
    }

    @Test
    void anythingElseMovesReleasesOnly() {
        assertThat(plannedAfter("workflow_run")).containsExactly(RELEASE);
    }

    @Test
    void anEventOfARepositoryThatIsNotServedMovesNothing() {
        engine(planned).nudge("acme/other", "push");

        assertThat(planned.due(TEN)).isEmpty();
    }

    @Test
    void whatALookIsNotAskedForAnyMoreIsNotLookedAtAgain() {
        assertThat(engine(planned).look("hotfixes acme/gone")).isEmpty();
        assertThat(engine(planned).look("a name of long ago")).isEmpty();
        assertThat(looks).isEmpty();
    }

    @Test
    void aRepositoryIsLookedAtAgainAfterTheLongestPause() {
        assertThat(engine(planned).look(HOTFIXES)).contains(TEN.plus(PAUSE));
        assertThat(looks).containsExactly(HOTFIXES);
    }

    @Test
    void whereSomethingChangesSoonerByItselfItIsLookedAtThen() {
        change = Optional.of(TEN.plusSeconds(30));
        assertThat(engine(planned).look(HOTFIXES)).isEqualTo(change);

        change = Optional.of(TEN.plus(Duration.ofDays(3)));
        assertThat(engine(planned).look(HOTFIXES)).contains(TEN.plus(PAUSE));
    }

    @Test
    void manyNudgesOfOneMomentAreOneLook(@TempDir Path folder) throws InterruptedException {
        try (Database database = Database.open(folder.resolve("gonogo.db"));
                SqliteLookSchedule work = database.lookSchedule(InstantSource.system())) {
            Engine engine = engine(work, InstantSource.system());
            engine.nudgePullRequests(HERE);
            engine.nudgePullRequests(HERE);
            work.begin(engine::look, LookRetry::pauseAfter);

            assertThat(looks(3)).containsExactlyInAnyOrder(RELEASE, HOTFIXES, GATES);
            assertThat(looks.poll(200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void aLookThatFailsHoldsUpNoOtherAndIsMadeAgain(@TempDir Path folder) throws InterruptedException {
        stumbles.set(true);
        try (Database database = Database.open(folder.resolve("gonogo.db"));
                SqliteLookSchedule work = database.lookSchedule(InstantSource.system())) {
            Engine engine = engine(work, InstantSource.system());
            engine.nudgePullRequests(HERE);
            work.begin(engine::look, LookRetry::pauseAfter);

            assertThat(looks(4)).containsExactlyInAnyOrder(RELEASE, HOTFIXES, GATES, HOTFIXES);
        }
    }
}
