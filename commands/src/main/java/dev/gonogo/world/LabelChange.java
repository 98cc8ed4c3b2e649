package dev.gonogo.world;

import java.time.Instant;

/**
 * A label was put on a pull request or taken off.
 *
 * @param by whoever the forge saw doing it
 */
public record LabelChange(String label, Kind kind, Account by, Instant at) {
    public enum Kind {
        ADDED,
        REMOVED
    }

    /** Labels are compared as the forge compares them, without case. */
    public boolean isOf(String name) {
        return label.equalsIgnoreCase(name);
    }
}
