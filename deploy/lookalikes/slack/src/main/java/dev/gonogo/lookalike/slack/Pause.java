package dev.gonogo.lookalike.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait that ends early when the look-alike closes. */
final class Pause {
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Duration length;

    Pause(Duration length) {
        this.length = length;
    }

    /** Returns whether the whole time went by. */
    boolean take() {
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
