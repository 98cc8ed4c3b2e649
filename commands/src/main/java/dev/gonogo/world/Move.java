package dev.gonogo.world;

/**
 * A branch was moved from one commit to another, by a push or by merging into it.
 *
 * @param from full id; zeros where it was created
 * @param to full id; zeros where it was deleted
 */
public record Move(Push push, String from, String to) {
    /** Where a branch stands that is not there. */
    public static final String NOWHERE = "0".repeat(40);
}
