package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;
import java.time.Instant;

/**
 * When to look at each subject next. Survives restarts. A look that failed is retried after a pause. During a look at the subject, both methods mean: once more
 * after this look, no later than this time.
 */
public interface LookSchedule {
    /**
     * Looks at this time, replacing what was planned.
     *
     * @param subject its name, the same each time
     */
    void lookAt(String subject, Instant at);

    /** Looks no later than this time. */
    void lookBy(String subject, Instant at);

    /** The same for a release, whose subject is its id as text. */
    default void lookBy(ReleaseId release, Instant at) {
        lookBy(release.toString(), at);
    }
}
