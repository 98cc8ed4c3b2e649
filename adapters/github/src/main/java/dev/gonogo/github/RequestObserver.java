package dev.gonogo.github;

import java.time.Duration;
import java.util.OptionalInt;

/** Is told of every request to GitHub, including retries and confirmed answers. Must be quick and throw nothing. */
@FunctionalInterface
public interface RequestObserver {
    RequestObserver NONE = (status, took, left) -> {};

    /**
     * @param status of the response; 0 if there was none
     * @param took until the response was complete, or the request was given up
     * @param left remaining requests of the rate limit, if GitHub says
     * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">Rate limits</a>
     */
    void ended(int status, Duration took, OptionalInt left);
}
