package dev.gonogo.store;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import dev.gonogo.port.LookSchedule;
import dev.gonogo.port.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The look schedule, in db-scheduler: one entry for each subject, under its name. A failed look is retried after
 * a pause; a look that was cut off with its process is repeated.
 */
public final class SqliteLookSchedule implements LookSchedule, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SqliteLookSchedule.class);
    private static final String TASK = "look";
    /** Looks mostly wait for responses from outside, and those at one repository must not delay another. */
    private static final int THREADS = 32;

    private static final Duration POLLING = Duration.ofMillis(100);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final DatabaseAccess access;
    private final Nudges nudges;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private volatile Function<String, Optional<Instant>> look = subject -> {
        throw notBegun();
    };
    private volatile IntFunction<Duration> retry = failures -> {
        throw notBegun();
    };

    private SqliteLookSchedule(DataSource source, DatabaseAccess access, InstantSource clock, Duration polling) {
        this.clock = clock;
        this.access = access;
        this.nudges = new Nudges(access);
        this.scheduler = Scheduler.create(
                        source,
                        Tasks.custom(TASK, Void.class)
                                .onFailure(this::failed)
                                .onDeadExecution(this::silent)
                                .execute(this::look))
                .schedulerName(new SchedulerName.Fixed(
                        "gonogo " + ProcessHandle.current().pid()))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(polling)
                .enableImmediateExecution()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    static SqliteLookSchedule of(DataSource source, DatabaseAccess access, InstantSource clock) {
        return of(source, access, clock, POLLING);
    }

    /** @param polling how often it asks the database what is due; what is due at once does not wait for that */
    static SqliteLookSchedule of(DataSource source, DatabaseAccess access, InstantSource clock, Duration polling) {
        SqliteLookSchedule work = new SqliteLookSchedule(source, access, clock, polling);
        freeWhatDied(access);
        work.nudges.waiting().forEach(work::honourNudge);
        return work;
    }

    /**
     * From now on subjects are looked at; before, looks are only planned.
     *
     * @param look looks at a subject and says when to look again, empty for never; called by several threads, but never
     * for the same subject at the same time
     * @param retry how long to wait after a look that failed, by how many failed in a row before it
     */
    public void begin(Function<String, Optional<Instant>> look, IntFunction<Duration> retry) {
        this.look = look;
        this.retry = retry;
        scheduler.start();
    }

    private static IllegalStateException notBegun() {
        return new IllegalStateException("looks have not begun");
    }

    /**
     * Only one process works on a file, so a look that is under way at the start died with another process. Nobody
     * waits for its heartbeat.
     */
    private static void freeWhatDied(DatabaseAccess access) {
        access.call(handle -> handle.execute("update scheduled_tasks set picked = false, picked_by = null,"
                + " last_heartbeat = null, version = version + 1 where picked = true"));
    }

    @Override
    public void lookAt(String subject, Instant at) {
        plan(subject, at, planned -> planned.equals(at));
    }

    @Override
    public void lookBy(String subject, Instant at) {
        plan(subject, at, planned -> !planned.isAfter(at));
    }

    private interface Fits {
        boolean test(Instant planned);
    }

    private void plan(String subject, Instant at, Fits fits) {
        if (entered(subject, at, fits)) {
            return;
        }
        nudges.add(subject, at);
        // the look may have ended before the nudge was written, and then nobody else would find the nudge
        honourNudge(subject);
    }

    private void honourNudge(String subject) {
        nudges.of(subject).ifPresent(by -> {
            if (entered(subject, by, planned -> !planned.isAfter(by))) {
                nudges.met(subject, by);
            }
        });
    }

    /** Enters a time; false if the subject is being looked at, so that its entry cannot be changed now. */
    private boolean entered(String subject, Instant at, Fits fits) {
        TaskInstance<Void> entry = new TaskInstance<>(TASK, subject);
        try {
            while (!isNew(entry, at)) {
                Optional<ScheduledExecution<Object>> present = scheduler.getScheduledExecution(entry);
                if (present.isPresent() && present.get().isPicked()) {
                    return false;
                }
                if (present.isPresent() && (fits.test(present.get().getExecutionTime()) || moved(entry, at))) {
                    return true;
                }
            }
            return true;
        } catch (DbSchedulerException | SQLRuntimeException e) {
            throw access.explain(e);
        }
    }

    /** False if there is an entry, or was one at the moment of asking: the scheduler fails if it has just gone. */
    private boolean isNew(TaskInstance<Void> entry, Instant at) {
        try {
            return scheduler.scheduleIfNotExists(entry, at);
        } catch (DbSchedulerException | SQLRuntimeException e) {
            if (DatabaseFailures.isTaken(e)) {
                return false;
            }
            throw e;
        }
    }

    /** False if the entry changed in between. */
    private boolean moved(TaskInstance<Void> entry, Instant at) {
        try {
            return scheduler.reschedule(entry, at);
        } catch (TaskInstanceException e) {
            return false;
        }
    }

    private CompletionHandler<Void> look(TaskInstance<Void> entry, ExecutionContext context) {
        String subject = entry.getId();
        underWay.add(subject);
        Optional<Instant> next = look.apply(subject);
        return (complete, operations) ->
                end(subject, () -> next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String subject = subject(complete);
        Duration wait = retry.apply(complete.getExecution().consecutiveFailures);
        Optional<Throwable> cause = complete.getCause();
        int failuresBefore = complete.getExecution().consecutiveFailures;
        if (cause.filter(one -> mayPass(one, failuresBefore)).isPresent()) {
            log.warn(
                    "Looking at {} failed. Trying again in {} s. {}",
                    subject,
                    wait.toSeconds(),
                    cause.get().getMessage());
        } else {
            log.error("Looking at {} failed. Trying again in {} s.", subject, wait.toSeconds(), cause.orElse(null));
        }
        end(subject, () -> operations.reschedule(complete, clock.instant().plus(wait)));
    }

    /** A store that is busy once is no error: nobody waits for the look, which is repeated soon. */
    static boolean mayPass(Throwable cause, int failuresBefore) {
        return failuresBefore == 0 && cause instanceof StoreUnavailable;
    }

    private void end(String subject, Runnable enterNext) {
        try {
            enterNext.run();
        } finally {
            underWay.remove(subject);
        }
        honourNudge(subject);
    }

    private void silent(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String subject = subject(complete);
        if (underWay.contains(subject)) {
            // it runs in this process: the clock jumped, and the next heartbeat is on its way
            return;
        }
        log.warn("A look at {} was cut off when its process ended. Repeating it now.", subject);
        operations.reschedule(complete, clock.instant());
    }

    private static String subject(ExecutionComplete complete) {
        return complete.getExecution().taskInstance.getId();
    }

    /** Begins no new look and waits for those under way. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
