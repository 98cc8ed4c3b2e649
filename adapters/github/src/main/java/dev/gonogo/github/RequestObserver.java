package dev.gonogo.github;

import java.time.Duration;
import java.util.OptionalInt;

/** Is told of every request that was sent to GitHub, retries and confirmed answers included. Must be quick and throw nothing. */
@FunctionalInterface
public interface RequestObserver {
    RequestObserver NONE = (status, took, left) -> {};

    /**
     * @param status of the answer; 0 where none came
     * @param took until the answer was here as a whole, or until it was given up
     * @param left requests that the rate limit still allows, where GitHub says it
     * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">Rate limits</a>
     */
    void ended(int status, Duration took, OptionalInt left);
}
