package dev.gonogo.world;

/** Whether a pull request can be merged as far as its content goes; checks and reviews are asked apart. */
public enum Mergeability {
    CLEAN,
    /** The forge cannot merge it by itself: histories or contents conflict. */
    DIRTY,
    /** The forge is still working it out. */
    COMPUTING
}
