package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;
import java.time.Instant;

/**
 * When to look at each release next. It survives restarts. While a look at the release is under way, both methods mean: once more
 * after this look, no later than this time.
 */
public interface Agenda {
    /** Looks at this time, in place of what was planned. */
    void lookAt(ReleaseId release, Instant at);

    /** Looks no later than this time. */
    void lookBy(ReleaseId release, Instant at);
}
