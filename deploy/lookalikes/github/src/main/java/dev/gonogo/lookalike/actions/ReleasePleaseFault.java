package dev.gonogo.lookalike.actions;

/** What is wrong with Release Please, or with the pull request that it opens. */
public enum ReleasePleaseFault {
    NONE,
    /** A version other than the requested one, numbered. */
    WRONG_VERSION,
    /** A changelog range that starts at the tag before the latest. */
    WRONG_BASELINE,
    /** A sixth file. */
    FOREIGN_FILE,
    /** It finds nothing to release, opens nothing and succeeds. */
    NO_PULL_REQUEST,
    /** The workflow that cuts the branch does not dispatch it, and succeeds. */
    NOT_DISPATCHED
}
