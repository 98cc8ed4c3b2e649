package dev.gonogo.github;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * What the repositories of one GitHub share: connections, the limit of requests at once, retries, and the cache of answers that
 * GitHub may confirm unchanged.
 */
public final class GitHubConnection implements AutoCloseable {
    private final Wire wire;
    private final Conditional shared;
    private final InstantSource clock;

    /**
     * @param pause waits before a retry, usually {@code Thread::sleep}
     * @param jitter numbers from 0 to 1, so that many waiters do not return at the same time
     * @param observer told of every request
     */
    public GitHubConnection(InstantSource clock, Pause pause, DoubleSupplier jitter, RequestObserver observer) {
        this(clock, pause, jitter, new Wire(Limits.USUAL, observer));
    }

    GitHubConnection(InstantSource clock, Pause pause, DoubleSupplier jitter, Wire wire) {
        this.clock = clock;
        this.wire = wire;
        this.shared =
                new Conditional(new Retrying(wire, pause, jitter), wire.limits().cache());
    }

    /** The way to one repository. Asks GitHub nothing yet. */
    public GitHubForge forge(GitHubSettings settings) {
        return new GitHubForge(new Repository(settings, new Judging(shared, settings, clock)));
    }

    /** Ends what is still under way. */
    @Override
    public void close() {
        wire.close();
    }
}
