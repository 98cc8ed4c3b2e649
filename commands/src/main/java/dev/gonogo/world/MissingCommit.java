package dev.gonogo.world;

import java.util.Optional;

/**
 * A commit whose change another branch lacks.
 *
 * @param made the commit, as it was made
 * @param takenBack what reverted the change there, or the merge that left it out; empty if it never came
 */
public record MissingCommit(LineCommit made, Optional<Commit> takenBack) {

    /** A commit whose change never came there. */
    public static MissingCommit never(LineCommit made) {
        return new MissingCommit(made, Optional.empty());
    }

    public Commit commit() {
        return new Commit(made.id(), made.subject());
    }
}
