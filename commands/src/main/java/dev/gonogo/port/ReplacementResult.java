package dev.gonogo.port;

/** Whether a release was replaced by an attempt that was opened for it. */
public enum ReplacementResult {
    REPLACED,
    /** Nothing was written: something was decided about the release since somebody looked. */
    NOT_AT_THIS_REVISION,
    /** Nothing was written: the attempt exists already. */
    OPENED_BEFORE,
    /** Nothing was written: the occasion was counted before. */
    COUNTED_BEFORE
}
