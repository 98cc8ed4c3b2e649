package dev.gonogo.sandbox.story;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How a player waits. */
public interface Patience {
    /** Checks whenever something may have changed; returns whether the condition held in time. */
    boolean until(BooleanSupplier condition, Duration atMost);
}
