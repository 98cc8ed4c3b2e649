package dev.gonogo.store;

import static dev.gonogo.port.StoredThings.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test tells looks what to answer; it waits for them by a queue, with the real clock unless it sets one. */
class SqliteLookScheduleTest {
    private static final String FIRST = release("1.4.0", 1).toString();
    private static final String SECOND = "hotfixes acme/rocket";
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofMillis(150);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final BlockingQueue<String> looks = new ArrayBlockingQueue<>(100);
    private final Deque<Optional<Instant>> answers = new ArrayDeque<>();
    private Database database;
    private SqliteLookSchedule work;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("gonogo.db"));
        work = database.lookSchedule(clock);
        work.begin(this::look, SqliteLookScheduleTest::pause);
    }

    @AfterEach
    void close() {
        work.close();
        database.close();
    }

    private Optional<Instant> look(String release) {
        looks.add(release);
        synchronized (answers) {
            return answers.isEmpty() ? Optional.empty() : answers.removeFirst();
        }
    }

    private void answer(Instant next) {
        synchronized (answers) {
            answers.add(Optional.of(next));
        }
    }

    private @Nullable String nextLook(Duration patience) throws InterruptedException {
        return looks.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The scheduler sleeps by the test's clock: if it fell asleep after the clock was moved, only another step wakes
     * it.
     */
    private void looksAt(String release) throws InterruptedException {
        String seen = nextLook(STEP);
        for (int steps = 0; seen == null && steps < 50; steps++) {
            pass(STEP);
            seen = nextLook(STEP);
        }
        assertThat(seen).isEqualTo(release);
    }

    private void looksAtNothing() throws InterruptedException {
        assertThat(nextLook(Duration.ofMillis(250))).isNull();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static Duration pause(int failures) {
        return Duration.ofSeconds(1L << failures);
    }

    /** One that the scheduler misses, because the database was busy at that moment, is found with the one after it. */
    @Test
    void aReleaseThatIsDueIsLookedAtWithoutWaitingForTheNextPoll() throws InterruptedException {
        work.close();
        work = database.lookSchedule(clock, Duration.ofDays(1));
        work.begin(this::look, SqliteLookScheduleTest::pause);
        Set<String> nudged = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            String release = release("1.4.0", attempt).toString();
            nudged.add(release);
            work.lookBy(release, clock.instant());
            Optional.ofNullable(nextLook(Duration.ofSeconds(5))).ifPresent(seen::add);
        }
        for (int missed = nudged.size() - seen.size(); missed > 0; missed--) {
            Optional.ofNullable(nextLook(Duration.ofSeconds(5))).ifPresent(seen::add);
        }
        assertThat(seen).isEqualTo(nudged);
    }

    @Test
    void aReleaseThatIsNotDueIsLeftAloneUntilItIs() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plus(LONG));
        looksAtNothing();

        pass(LONG);
        looksAt(FIRST);
    }

    @Test
    void lookByBringsForwardAndNeverPutsBack() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plusSeconds(60));
        work.lookBy(FIRST, clock.instant().plus(LONG));
        pass(Duration.ofSeconds(60));
        looksAt(FIRST);

        work.lookAt(FIRST, clock.instant().plus(LONG));
        work.lookBy(FIRST, clock.instant().plusSeconds(60));
        pass(Duration.ofSeconds(60));
        looksAt(FIRST);
    }

    @Test
    void lookAtPutsBackAsWell() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plusSeconds(60));
        work.lookAt(FIRST, clock.instant().plus(LONG));
        pass(Duration.ofSeconds(60));
        looksAtNothing();

        pass(LONG);
        looksAt(FIRST);
    }

    @Test
    void aLookSaysWhenTheNextOneIs() throws InterruptedException {
        answer(clock.instant().plusSeconds(60));
        work.lookBy(FIRST, clock.instant());
        looksAt(FIRST);
        looksAtNothing();

        pass(Duration.ofSeconds(60));
        looksAt(FIRST);
        pass(LONG);
        looksAtNothing();
    }

    @Test
    void anAgendaIsKeptOverARestart() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plusSeconds(60));
        work.close();
        database.close();
        pass(LONG);

        open();

        looksAt(FIRST);
    }

    @Test
    void aNudgeDuringALookIsNotLost() throws InterruptedException {
        answer(clock.instant().plus(LONG));
        CountDownLatch nudged = lookUnderWay();
        work.lookBy(FIRST, clock.instant());
        work.lookBy(FIRST, clock.instant().plusSeconds(60));
        nudged.countDown();

        looksAt(FIRST);
        looksAt(FIRST);
        pass(LONG);
        looksAtNothing();
    }

    @Test
    void aNudgeForLaterDuringALookBringsTheNextOneForward() throws InterruptedException {
        answer(clock.instant().plus(LONG));
        CountDownLatch nudged = lookUnderWay();
        work.lookAt(FIRST, clock.instant().plusSeconds(60));
        nudged.countDown();

        looksAt(FIRST);
        looksAtNothing();
        pass(Duration.ofSeconds(60));
        looksAt(FIRST);
    }

    @Test
    void manyNudgesFromManyThreadsNeverLeaveAReleaseUnseen() throws Exception {
        AtomicInteger world = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        lookWith(release -> {
            seen.set(world.get());
            looks.offer(release);
            return Optional.empty();
        });

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int change = 0; change < 200; change++) {
                threads.execute(() -> {
                    world.incrementAndGet();
                    work.lookBy(FIRST, clock.instant());
                });
            }
        }

        while (seen.get() < 200) {
            looksAt(FIRST);
        }
    }

    @Test
    void oneReleaseIsNeverLookedAtTwiceAtTheSameTimeEvenWhenTheClockJumps() throws InterruptedException {
        CountDownLatch told = lookUnderWay();
        for (int second = 0; second < 12; second++) {
            pass(LONG);
            assertThat(nextLook(Duration.ofMillis(250))).isNull();
        }
        told.countDown();

        looksAt(FIRST);
        looksAtNothing();
    }

    @Test
    void aLookThatFailsIsTriedAgainLaterAndLater() throws InterruptedException {
        Function<String, Optional<Instant>> failing = release -> {
            looks.add(release);
            throw new IllegalStateException("out of luck");
        };
        lookWith(failing);

        work.lookBy(FIRST, clock.instant());
        looksAt(FIRST);
        lookWith(failing);
        looksAtNothing();
        pass(Duration.ofSeconds(1));
        looksAt(FIRST);
        lookWith(failing);
        pass(Duration.ofSeconds(1));
        looksAtNothing();
        pass(Duration.ofSeconds(1));
        looksAt(FIRST);

        work.lookBy(SECOND, clock.instant());
        looksAt(SECOND);
    }

    @Test
    void aLookThatDiedWithItsProcessIsDoneAgain() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plus(LONG));
        database.access()
                .call(handle -> handle.execute("update scheduled_tasks set picked = true, picked_by = 'another',"
                        + " last_heartbeat = execution_time - 3600000"));
        looksAtNothing();

        pass(Duration.ofSeconds(5));
        looksAt(FIRST);
    }

    @Test
    void aLookThatDiedWithItsProcessIsDoneAgainAtTheNextStart() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plus(LONG));
        work.close();
        database.access()
                .call(handle -> handle.execute("update scheduled_tasks set picked = true, picked_by = 'another',"
                        + " execution_time = execution_time - 3600000, last_heartbeat = execution_time - 3600000"));

        work = database.lookSchedule(clock);
        work.begin(this::look, SqliteLookScheduleTest::pause);

        looksAt(FIRST);
    }

    @Test
    void aNudgeThatWasLeftBehindIsHonouredAtTheNextStart() throws InterruptedException {
        work.close();
        new Nudges(database.access()).add(FIRST, clock.instant());

        work = database.lookSchedule(clock);
        work.begin(this::look, SqliteLookScheduleTest::pause);

        looksAt(FIRST);
        assertThat(new Nudges(database.access()).waiting()).isEmpty();
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsToldAndNothingIsLostOnceItCan() throws InterruptedException {
        work.lookAt(FIRST, clock.instant().plus(LONG));
        database.access().call(handle -> handle.execute("pragma query_only = true"));

        assertThatThrownBy(() -> work.lookBy(FIRST, clock.instant())).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> work.lookBy(SECOND, clock.instant())).isInstanceOf(StoreUnavailable.class);

        database.access().call(handle -> handle.execute("pragma query_only = false"));
        pass(LONG);
        looksAt(FIRST);
    }

    /** Waits for what is under way, then starts again. */
    private void lookWith(Function<String, Optional<Instant>> look) {
        work.close();
        work = database.lookSchedule(clock);
        work.begin(look, SqliteLookScheduleTest::pause);
    }

    /** Begins a look at the first release, which does not end before the latch is counted down. */
    private CountDownLatch lookUnderWay() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        lookWith(release -> {
            entered.countDown();
            await(mayEnd);
            return look(release);
        });
        work.lookBy(FIRST, clock.instant());
        await(entered);
        return mayEnd;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anEntryThatComesAndGoesWhileOthersEnterItIsNoFailure() throws Exception {
        try (ExecutorService nudging = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int nudger = 0; nudger < 4; nudger++) {
                done.add(nudging.submit(() -> {
                    for (int nudge = 0; nudge < 300; nudge++) {
                        looks.clear();
                        work.lookBy(FIRST, clock.instant());
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    @Test
    void aStoreThatIsBusyOnceIsNoError() {
        StoreUnavailable busy = new StoreUnavailable("busy", new SQLException());

        assertThat(SqliteLookSchedule.mayPass(busy, 0)).isTrue();
        assertThat(SqliteLookSchedule.mayPass(busy, 1)).isFalse();
        assertThat(SqliteLookSchedule.mayPass(new IllegalStateException(), 0)).isFalse();
    }
}
