package dev.gonogo.port;

import java.time.Duration;

/** An outside party did not do what was asked now, and asking again later may help. The message is for people and free of secrets. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    /** @param retryAfter what the other side asked for; zero where it said nothing */
    public Unreachable(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
