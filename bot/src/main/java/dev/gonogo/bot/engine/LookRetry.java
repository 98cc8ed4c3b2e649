package dev.gonogo.bot.engine;

import java.time.Duration;

/** When a look that failed is retried. */
public final class LookRetry {
    private static final int MOST_DOUBLINGS = 8;

    private LookRetry() {}

    /**
     * One second after the first failure, and twice as long after each further one, up to 256 seconds.
     *
     * @param failures how many looks at the subject failed in a row before this one
     */
    public static Duration pauseAfter(int failures) {
        return Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
    }
}
