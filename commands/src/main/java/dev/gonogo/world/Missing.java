package dev.gonogo.world;

import java.util.Optional;

/**
 * A commit whose change another branch lacks.
 *
 * @param takenBack what took the change back there; empty where it never came
 */
public record Missing(Commit commit, Optional<Commit> takenBack) {

    /** A commit whose change never came there. */
    public static Missing never(Commit commit) {
        return new Missing(commit, Optional.empty());
    }
}
