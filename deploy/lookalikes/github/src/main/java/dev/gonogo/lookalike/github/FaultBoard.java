package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.JobFaults;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong at GitHub, until it is switched off or used up. */
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

    /** What goes wrong in jobs. */
    public JobFaults jobs() {
        return jobs;
    }

    /** The next calls of the API, so many of them, are answered 502. */
    public void serverErrors(int calls) {
        serverErrors.set(calls);
    }

    /** The next calls, so many of them, are answered 429 with this Retry-After, as the secondary rate limit. */
    public void secondaryLimit(int calls, Duration wait) {
        retryAfter = wait;
        secondaryLimits.set(calls);
    }

    /** Every answer of the API waits so long; zero ends it. */
    public void hang(Duration time) {
        hang = time;
    }

    /** While true, every token is refused with 401. */
    public void tokensRefused(boolean refused) {
        tokensRefused = refused;
    }

    /** While true, pull requests start no workflow, as those opened with a workflow's default token. */
    public void checksMissing(boolean missing) {
        checksMissing = missing;
    }

    /** While true, a dispatch answers 204 even when it was asked for run details, as older servers do. */
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
