package dev.gonogo.lookalike.actions;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong, or slowly, in jobs; by the job's name, until healed. */
public final class JobFaults {
    private final Map<String, Break> broken = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Map<String, Duration> durations = new ConcurrentHashMap<>();
    private volatile Duration queueDelay = Duration.ofSeconds(1);
    private volatile Mistake releasePlease = Mistake.NONE;

    /** How a job breaks: with this line in its log, before or after its work is done. */
    record Break(String line, boolean afterWork) {}

    /** The job fails before it did anything. */
    public void fail(String job, String line) {
        broken.put(job, new Break(line, false));
    }

    /** The job does its work, publishes for instance, and fails all the same. */
    public void failAfterWork(String job, String line) {
        broken.put(job, new Break(line, true));
    }

    /** The job starts and never ends. */
    public void hang(String job) {
        hanging.add(job);
    }

    /** The job works again; one that hangs goes on when the engine next ticks. */
    public void heal(String job) {
        broken.remove(job);
        hanging.remove(job);
    }

    /** How long the job takes at speed 1, in place of its own duration. */
    public void duration(String job, Duration time) {
        durations.put(job, time);
    }

    /** How long every job waits for a runner, at speed 1. */
    public void queueDelay(Duration time) {
        queueDelay = time;
    }

    /** What Release Please does wrong from now on. */
    public void releasePlease(Mistake mistake) {
        releasePlease = mistake;
    }

    Mistake releasePlease() {
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
