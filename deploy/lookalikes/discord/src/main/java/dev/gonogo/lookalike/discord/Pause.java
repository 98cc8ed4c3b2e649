package dev.gonogo.lookalike.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that end early when the look-alike closes. */
final class Pause {
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Returns whether the whole time went by. */
    boolean take(Duration length) {
        try {
            return !closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end() {
        closing.countDown();
    }
}
