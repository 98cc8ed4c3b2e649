package dev.gonogo.port;

/** Whether a fact was written down. */
public enum FactResult {
    WRITTEN,
    /** A fact with this key was written before, and stays as it is. */
    KNOWN_BEFORE,
    /** Nothing was written: something was decided since somebody looked, or there is no such release. */
    NOT_AT_THIS_REVISION
}
