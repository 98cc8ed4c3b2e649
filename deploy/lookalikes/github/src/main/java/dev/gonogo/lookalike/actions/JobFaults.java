package dev.gonogo.lookalike.actions;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Faults and delays of jobs, by the job's name, until healed. */
public final class JobFaults {
    private final Map<String, Break> broken = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Map<String, Duration> durations = new ConcurrentHashMap<>();
    private volatile Duration queueDelay = Duration.ofSeconds(1);
    private volatile ReleasePleaseFault releasePlease = ReleasePleaseFault.NONE;

    /** How a job fails: with this line in its log, before or after its work is done. */
    record Break(String line, boolean afterWork) {}

    /** The job fails before it does anything. */
    public void fail(String job, String line) {
        broken.put(job, new Break(line, false));
    }

    /** The job does its work, for example publishes, and still fails. */
    public void failAfterWork(String job, String line) {
        broken.put(job, new Break(line, true));
    }

    /** The job starts and never ends. */
    public void hang(String job) {
        hanging.add(job);
    }

    /** The job works again; a hanging one continues at the engine's next tick. */
    public void heal(String job) {
        broken.remove(job);
        hanging.remove(job);
    }

    /** The job's duration at speed 1, instead of its own. */
    public void duration(String job, Duration time) {
        durations.put(job, time);
    }

    /** How long every job waits for a runner, at speed 1. */
    public void queueDelay(Duration time) {
        queueDelay = time;
    }

    /** Release Please's fault from now on. */
    public void releasePlease(ReleasePleaseFault mistake) {
        releasePlease = mistake;
    }

    ReleasePleaseFault releasePlease() {
        return releasePlease;
    }

    Duration queueDelay() {
        return queueDelay;
    }

    Duration durationOf(JobPlan plan) {
        return durations.getOrDefault(plan.name(), plan.duration());
    }

    boolean hangs(String job) {
        return hanging.contains(job);
    }

    Optional<Break> breakOf(String job) {
        return Optional.ofNullable(broken.get(job));
    }
}
