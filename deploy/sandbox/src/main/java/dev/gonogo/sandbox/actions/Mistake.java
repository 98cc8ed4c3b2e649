package dev.gonogo.sandbox.actions;

/** What is wrong with the pull request that Release Please opens. */
public enum Mistake {
    NONE,
    /** Another version than the one asked for, numbered. */
    WRONG_VERSION,
    /** A changelog range that starts at the tag before the latest. */
    WRONG_BASELINE,
    /** A sixth file. */
    FOREIGN_FILE
}
