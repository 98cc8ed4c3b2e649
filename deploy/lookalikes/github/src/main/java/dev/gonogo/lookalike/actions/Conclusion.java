package dev.gonogo.lookalike.actions;

import java.util.Locale;

/** How a run or a job ended. */
public enum Conclusion {
    SUCCESS,
    FAILURE,
    CANCELLED,
    SKIPPED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
