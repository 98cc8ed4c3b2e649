package dev.gonogo.github;

import java.time.Duration;

/**
 * What one connection may use.
 *
 * @param connect how long a connection may take to open
 * @param request how long a request may take in all, with its answer's body
 * @param atOnce requests on their way at the same time
 * @param largestAnswer bytes
 * @param cache bytes kept of answers that GitHub may confirm with 304
 */
record Limits(Duration connect, Duration request, int atOnce, int largestAnswer, long cache) {
    static final Limits USUAL =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 16, 16 * 1024 * 1024, 16L * 1024 * 1024);
}
