package dev.gonogo.port;

/** Whether a decision about a release was written down. */
public enum DecisionResult {
    RECORDED,
    /** Nothing was written: something was decided since its author looked, or there is no such release. */
    NOT_AT_THIS_REVISION,
    /** Nothing was written: the occasion was counted before. */
    COUNTED_BEFORE
}
