package dev.gonogo.lookalike.actions;

import java.util.Locale;

/** The state of a run or a job. */
public enum Status {
    QUEUED,
    IN_PROGRESS,
    COMPLETED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
