package dev.gonogo.github;

import java.time.Duration;

/**
 * Limits of one connection.
 *
 * @param connect time for a connection to open
 * @param request time for a complete request with its response body
 * @param atOnce number of concurrent requests
 * @param largestAnswer bytes
 * @param cache bytes of cached answers that GitHub may confirm with 304
 */
record Limits(Duration connect, Duration request, int atOnce, int largestAnswer, long cache) {
    static final Limits USUAL =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 16, 16 * 1024 * 1024, 16L * 1024 * 1024);
}
