package dev.gonogo.world;

/** Whether a pull request's content can be merged; checks and reviews are separate questions. */
public enum Mergeability {
    CLEAN,
    /** The forge cannot merge it by itself: histories or contents conflict. */
    DIRTY,
    /** The forge is still computing it. */
    COMPUTING
}
