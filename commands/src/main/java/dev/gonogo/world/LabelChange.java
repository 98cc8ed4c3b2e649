package dev.gonogo.world;

import java.time.Instant;

/**
 * A label was added to a pull request or removed.
 *
 * @param by the account that the forge saw doing it
 */
public record LabelChange(String label, Kind kind, Account by, Instant at) {
    public enum Kind {
        ADDED,
        REMOVED
    }

    /** Labels are compared without case, as the forge does. */
    public boolean isOf(String name) {
        return label.equalsIgnoreCase(name);
    }
}
