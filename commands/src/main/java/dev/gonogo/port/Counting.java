package dev.gonogo.port;

/** Whether what counts once was counted now. */
public enum Counting {
    FIRST_TIME,
    /** It was counted before, or is nothing that we know. */
    NOT_AGAIN
}
