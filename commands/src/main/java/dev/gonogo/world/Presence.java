package dev.gonogo.world;

import java.util.Optional;

/**
 * What became of a change on a branch's own line.
 *
 * @param came whether the line ever had it
 * @param takenBack the last step that restored a file to its state before the change, if nothing brought the change
 * again since
 */
public record Presence(boolean came, Optional<Commit> takenBack) {
    /** It came, and is still there or was developed further. */
    public static final Presence STANDS = new Presence(true, Optional.empty());
}
