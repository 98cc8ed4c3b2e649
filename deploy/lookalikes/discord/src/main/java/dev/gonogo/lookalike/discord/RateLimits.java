package dev.gonogo.lookalike.discord;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Digests;
import dev.gonogo.lookalike.http.Fields;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Buckets per route and top-level resource, with the headers in which Discord reports them. The buckets are wider than
 * Discord's, so that what runs faster than in life does not wait. Source: https://discord.com/developers/docs/topics/rate-limits
 */
final class RateLimits {
    private static final int LIMIT = 50;
    private static final int WINDOW_SECONDS = 1;

    private record Bucket(long second, int used) {}

    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts one call; returns whether it was one too many. */
    synchronized boolean exceeded(String route) {
        long second = clock.instant().getEpochSecond();
        Bucket now = buckets.merge(
                major(route),
                new Bucket(second, 1),
                (old, first) -> old.second() == second ? new Bucket(second, old.used() + 1) : first);
        return now.used() > LIMIT;
    }

    /** The headers of a response of this route. */
    synchronized Map<String, String> headers(String route) {
        Bucket bucket = buckets.getOrDefault(major(route), new Bucket(0, 0));
        return headers(route, Math.max(0, LIMIT - bucket.used()));
    }

    private Map<String, String> headers(String route, int remaining) {
        Instant now = clock.instant();
        double left = WINDOW_SECONDS - now.getNano() / 1e9;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", String.valueOf(LIMIT));
        headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
        headers.put("X-RateLimit-Reset", (now.getEpochSecond() + WINDOW_SECONDS) + ".000");
        headers.put("X-RateLimit-Reset-After", decimal(left));
        headers.put("X-RateLimit-Bucket", Digests.sha1(anywhere(route)).substring(0, 32));
        return headers;
    }

    /** The response to a call that is too early for its route. */
    Answer tooManyForRoute(String route) {
        Map<String, String> headers = headers(route, 0);
        headers.put("X-RateLimit-Scope", "user");
        return tooMany(headers, false);
    }

    /** The response to every call if there were too many altogether. */
    Answer tooManyForAll() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Global", "true");
        headers.put("X-RateLimit-Scope", "global");
        return tooMany(headers, true);
    }

    private static Answer tooMany(Map<String, String> headers, boolean global) {
        headers.put("Retry-After", String.valueOf(WINDOW_SECONDS));
        Fields body = Fields.object().put("message", "You are being rate limited.");
        body.node().put("retry_after", (double) WINDOW_SECONDS);
        return new Answer.Document(429, body.put("global", global).node(), headers);
    }

    /** The route with its channel, guild or webhook, but without other ids. */
    private static String major(String route) {
        return route.replaceAll("(?<!/channels|/guilds|/webhooks)/\\d+", "/id");
    }

    private static String anywhere(String route) {
        return route.replaceAll("/\\d+", "/id")
                .replaceAll("/webhooks/id/[^/]+", "/webhooks/id/token")
                .replaceAll("/interactions/.*", "/interactions");
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
