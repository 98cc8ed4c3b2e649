package dev.gonogo.decision;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.By;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;

/**
 * A repository when somebody wants to decide something that bears on more than one release of it.
 *
 * @param process its rules as they are now
 * @param by who wants to decide
 */
public record Repository(ReleaseProcess process, Remembered remembered, By by) {
    String login() {
        return by.login();
    }

    String name() {
        return process.repository();
    }

    /** The next attempt at a version. */
    ReleaseId next(Version version) {
        int last = remembered.attempts().stream()
                .filter(attempt -> attempt.version().equals(version))
                .mapToInt(Attempt::number)
                .max()
                .orElse(0);
        return new ReleaseId(name(), version, last + 1);
    }
}
