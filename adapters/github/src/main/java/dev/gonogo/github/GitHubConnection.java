package dev.gonogo.github;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * Shared by the repositories of one GitHub: connections, the limit of concurrent requests, retries, and the cache of
 * answers.
 */
public final class GitHubConnection implements AutoCloseable {
    private final HttpConnector http;
    private final ConditionalRequests shared;
    private final InstantSource clock;

    /**
     * @param pause waits before a retry, usually {@code Thread::sleep}
     * @param jitter numbers from 0 to 1, so that many waiters do not return at the same time
     * @param observer is told of every request
     */
    public GitHubConnection(InstantSource clock, Pause pause, DoubleSupplier jitter, RequestObserver observer) {
        this(clock, pause, jitter, new HttpConnector(Limits.USUAL, observer));
    }

    GitHubConnection(InstantSource clock, Pause pause, DoubleSupplier jitter, HttpConnector http) {
        this.clock = clock;
        this.http = http;
        this.shared = new ConditionalRequests(
                new Retries(http, pause, jitter), http.limits().cache());
    }

    /** The adapter for one repository. Sends no request yet. */
    public GitHubForge forge(GitHubSettings settings) {
        return new GitHubForge(new GitHubRepository(settings, new FailureDetection(shared, settings, clock)));
    }

    /** Aborts what is still under way. */
    @Override
    public void close() {
        http.close();
    }
}
