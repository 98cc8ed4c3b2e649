package dev.gonogo.port;

/** Whether an occasion was counted now. */
public enum OccasionResult {
    FIRST_TIME,
    /** It was counted before, or is a dialog that nobody opened. */
    COUNTED_BEFORE
}
