package dev.gonogo.world;

import java.util.Optional;

/**
 * What became of a change on a branch's own line.
 *
 * @param came whether the line ever had it
 * @param takenBack the last step that made a file as it was before the change, where none brought it again since
 */
public record Presence(boolean came, Optional<Commit> takenBack) {
    /** It came, and stands or was gone on from. */
    public static final Presence STANDS = new Presence(true, Optional.empty());
}
