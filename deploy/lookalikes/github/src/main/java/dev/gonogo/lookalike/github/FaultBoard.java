package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.JobFaults;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** GitHub's faults, each until it is switched off or used up. */
public final class FaultBoard {
    private final JobFaults jobs;
    private final AtomicInteger serverErrors = new AtomicInteger();
    private final AtomicInteger secondaryLimits = new AtomicInteger();
    private volatile Duration retryAfter = Duration.ofSeconds(60);
    private volatile Duration hang = Duration.ZERO;
    private volatile boolean tokensRefused;
    private volatile boolean checksMissing;
    private volatile boolean olderDispatch;
    private volatile boolean webhooksLost;
    private volatile boolean webhooksDoubled;
    private volatile boolean webhooksReordered;

    FaultBoard(JobFaults jobs) {
        this.jobs = jobs;
    }

    /** The faults of jobs. */
    public JobFaults jobs() {
        return jobs;
    }

    /** Answers this many calls of the API with 502. */
    public void serverErrors(int calls) {
        serverErrors.set(calls);
    }

    /** Answers this many calls with 429 and this Retry-After, like the secondary rate limit. */
    public void secondaryLimit(int calls, Duration wait) {
        retryAfter = wait;
        secondaryLimits.set(calls);
    }

    /** Delays every answer of the API by this much; zero ends it. */
    public void hang(Duration time) {
        hang = time;
    }

    /** While true, every token is refused with 401. */
    public void tokensRefused(boolean refused) {
        tokensRefused = refused;
    }

    /** While true, pull requests start no workflow, like those opened with a workflow's default token. */
    public void checksMissing(boolean missing) {
        checksMissing = missing;
    }

    /** While true, a dispatch answers 204 even if run details were requested, like older servers. */
    public void olderDispatch(boolean older) {
        olderDispatch = older;
    }

    /** While true, no webhook arrives. */
    public void webhooksLost(boolean lost) {
        webhooksLost = lost;
    }

    /** While true, every webhook arrives twice, with the same delivery id. */
    public void webhooksDoubled(boolean doubled) {
        webhooksDoubled = doubled;
    }

    /** While true, every second webhook overtakes the one before it. */
    public void webhooksReordered(boolean reordered) {
        webhooksReordered = reordered;
    }

    boolean takeServerError() {
        return take(serverErrors);
    }

    boolean takeSecondaryLimit() {
        return take(secondaryLimits);
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    Duration hang() {
        return hang;
    }

    boolean tokensRefused() {
        return tokensRefused;
    }

    boolean checksMissing() {
        return checksMissing;
    }

    boolean olderDispatch() {
        return olderDispatch;
    }

    boolean webhooksLost() {
        return webhooksLost;
    }

    boolean webhooksDoubled() {
        return webhooksDoubled;
    }

    boolean webhooksReordered() {
        return webhooksReordered;
    }
}
