package dev.gonogo.plan;

/** What a button on a board decides. */
public enum Choice {
    PROMOTE,
    METADATA_ONLY,
    GO,
    NO_GO,
    SIGN_OFF,
    TICK,
    RERUN,
    REPAIRED,
    RECOVER,
    WRITE_ISSUE,
    DEFER,
    OVERRIDE
}
