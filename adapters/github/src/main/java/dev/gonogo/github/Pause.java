package dev.gonogo.github;

import java.time.Duration;

/** Waits between two attempts of the same request. */
@FunctionalInterface
public interface Pause {
    void pause(Duration duration) throws InterruptedException;
}
