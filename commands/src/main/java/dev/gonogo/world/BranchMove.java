package dev.gonogo.world;

/**
 * A branch was moved from one commit to another, by a push or a merge.
 *
 * @param from full id; zeros if it was created
 * @param to full id; zeros if it was deleted
 */
public record BranchMove(Push push, String from, String to) {
    /** The position of a branch that does not exist. */
    public static final String NOWHERE = "0".repeat(40);
}
