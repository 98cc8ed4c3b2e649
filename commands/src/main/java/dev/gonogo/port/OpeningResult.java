package dev.gonogo.port;

/** Whether an attempt at a version was opened. */
public enum OpeningResult {
    OPENED,
    /** That very attempt exists already, and is as it was. */
    OPENED_BEFORE,
    /** Nothing was written: the occasion was counted before. */
    COUNTED_BEFORE
}
