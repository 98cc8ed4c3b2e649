package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The primary rate limit of each caller (docs.github.com/rest, "Rate limits for the REST API"). */
final class RateLimits {
    private static final int FOR_A_LOGIN = 5000;
    private static final int FOR_NOBODY = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** A caller's calls since the window was opened. */
    record Window(int limit, int used, Instant reset) {
        int remaining() {
            return Math.max(0, limit - used);
        }

        boolean exceeded() {
            return used > limit;
        }

        Map<String, String> headers() {
            return Map.of(
                    "X-RateLimit-Limit", Integer.toString(limit),
                    "X-RateLimit-Remaining", Integer.toString(remaining()),
                    "X-RateLimit-Used", Integer.toString(Math.min(used, limit)),
                    "X-RateLimit-Reset", Long.toString(reset.getEpochSecond()),
                    "X-RateLimit-Resource", "core");
        }

        Fields json() {
            return Fields.object()
                    .put("limit", limit)
                    .put("used", Math.min(used, limit))
                    .put("remaining", remaining())
                    .put("reset", reset.getEpochSecond());
        }

        Window plus(int calls) {
            return new Window(limit, used + calls, reset);
        }
    }

    synchronized Window of(String login) {
        var now = clock.instant();
        var window = windows.get(login);
        if (window == null || !now.isBefore(window.reset())) {
            window = new Window(login.isEmpty() ? FOR_NOBODY : FOR_A_LOGIN, 0, now.plus(WINDOW));
            windows.put(login, window);
        }
        return window;
    }

    synchronized Window count(String login) {
        var window = of(login).plus(1);
        windows.put(login, window);
        return window;
    }

    /** Takes one call back. */
    synchronized void giveBack(String login) {
        windows.put(login, of(login).plus(-1));
    }

    /** Leaves the caller only so many calls in the present window. */
    synchronized void leave(String login, int calls) {
        var window = of(login);
        windows.put(login, new Window(window.limit(), window.limit() - calls, window.reset()));
    }
}
