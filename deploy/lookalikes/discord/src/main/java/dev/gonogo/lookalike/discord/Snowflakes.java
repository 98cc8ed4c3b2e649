package dev.gonogo.lookalike.discord;

import java.time.Instant;
import java.time.InstantSource;

/** Ids that contain their time. Source: https://discord.com/developers/docs/reference#snowflakes */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final InstantSource clock;
    private long last;

    Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    /** An id of now, greater than every one before it. */
    synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << TIME_SHIFT);
        return Long.toString(last);
    }

    /** When an id was created, in whole milliseconds. */
    static Instant time(String snowflake) {
        return Instant.ofEpochMilli((Long.parseLong(snowflake) >> TIME_SHIFT) + EPOCH);
    }

    /** Whether a text can be an id. */
    static boolean isOne(String text) {
        return text.matches("\\d{1,19}");
    }
}
