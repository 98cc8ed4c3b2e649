package dev.gonogo.lookalike.actions;

import java.util.Locale;

/** Where a run or a job stands. */
public enum Status {
    QUEUED,
    IN_PROGRESS,
    COMPLETED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
