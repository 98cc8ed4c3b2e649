package dev.gonogo.decision;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.By;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;

/**
 * A repository at the moment when somebody wants to decide something that may affect several of its releases.
 *
 * @param process its present rules
 * @param by the person
 */
public record RepositoryState(ReleaseProcess process, RepositoryRecords records, By by) {
    String login() {
        return by.login();
    }

    String name() {
        return process.repository();
    }

    /** The next attempt at a version. */
    ReleaseId next(Version version) {
        int last = records.attempts().stream()
                .filter(attempt -> attempt.version().equals(version))
                .mapToInt(Attempt::number)
                .max()
                .orElse(0);
        return new ReleaseId(name(), version, last + 1);
    }
}
