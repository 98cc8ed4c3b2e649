package dev.gonogo.port;

import java.time.Duration;

/**
 * An outside system did not do what was asked, and trying again later may help. The message is for people and contains
 * no secrets.
 */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    /** @param retryAfter the delay that the other side asked for; zero if it asked for none */
    public Unreachable(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
