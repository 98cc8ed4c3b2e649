package dev.gonogo.github;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Repeats a request after a temporary problem, if repeating it is harmless. */
final class Retries implements GitHubConnector {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Set<String> IDEMPOTENT = Set.of("GET", "DELETE");
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    private final GitHubConnector next;
    private final Pause pause;
    private final DoubleSupplier jitter;

    /** @param jitter numbers from 0 to 1 */
    Retries(GitHubConnector next, Pause pause, DoubleSupplier jitter) {
        this.next = next;
        this.pause = pause;
        this.jitter = jitter;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        int attempts = IDEMPOTENT.contains(request.method()) ? ATTEMPTS : 1;
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                GitHubConnectorResponse response = next.send(request);
                if (!passing(response)) {
                    return response;
                }
            } catch (GitHubFailure failure) {
                if (!(failure.trouble() instanceof Trouble.Broken)) {
                    throw failure;
                }
            }
            pauseAfter(attempt);
        }
        return next.send(request);
    }

    /** If GitHub says how long to wait, the caller plans the wait. */
    private static boolean passing(GitHubConnectorResponse response) {
        return PASSING.contains(response.statusCode()) && response.header("Retry-After") == null;
    }

    private void pauseAfter(int attempt) throws IOException {
        double factor = attempt * (0.5 + jitter.getAsDouble());
        try {
            pause.pause(Duration.ofMillis(Math.round(FIRST_PAUSE.toMillis() * factor)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GitHubFailure.later("Stopped while waiting for GitHub.");
        }
    }
}
