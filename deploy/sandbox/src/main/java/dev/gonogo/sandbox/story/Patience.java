package dev.gonogo.sandbox.story;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How a player waits. */
public interface Patience {
    /** Looks whenever something may have changed; answers whether the condition held before the time was over. */
    boolean until(BooleanSupplier condition, Duration atMost);
}
