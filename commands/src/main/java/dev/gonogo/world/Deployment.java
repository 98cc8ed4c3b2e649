package dev.gonogo.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running application, as its keeper sees it. Revisions are full object ids, or versions of a Helm chart.
 *
 * @param compared what {@code sync} speaks of, one revision for each source; not always what was deployed last
 * @param last the operation that runs or was the last to run; null where there was none yet
 * @param history what was deployed, newest first; may have been cut off
 * @param link where a person can see it
 */
public record Deployment(
        String application,
        List<String> compared,
        Sync sync,
        Health health,
        @Nullable Operation last,
        List<Deployed> history,
        String link) {
    public Deployment {
        compared = List.copyOf(compared);
        history = List.copyOf(history);
    }

    public Optional<Operation> operation() {
        return Optional.ofNullable(last);
    }

    /** Whether what runs is what the compared revisions say. */
    public enum Sync {
        SYNCED,
        OUT_OF_SYNC,
        UNKNOWN
    }

    public enum Health {
        HEALTHY,
        PROGRESSING,
        DEGRADED,
        SUSPENDED,
        MISSING,
        UNKNOWN
    }

    public enum Phase {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /**
     * A sync.
     *
     * @param message what the keeper says of it, may be empty
     * @param revision that it is about; empty where that is not known
     * @param ended {@link Instant#MAX} while it runs
     */
    public record Operation(Phase phase, String message, String revision, Instant ended, Origin origin) {
        /** One of which nobody knows where it came from. */
        public Operation(Phase phase, String message, String revision, Instant ended) {
            this(phase, message, revision, ended, Origin.unknown(ended));
        }
    }

    /**
     * A sync that succeeded.
     *
     * @param revision that was deployed; empty where somebody sent files of their own
     */
    public record Deployed(String revision, Instant at, Origin origin) {
        /** One of which nobody knows where it came from. */
        public Deployed(String revision, Instant at) {
            this(revision, at, Origin.unknown(at));
        }
    }

    /**
     * Where a sync came from.
     *
     * @param started when it began; when it ended where the keeper does not say
     * @param user who asked for it, by their name there; empty where the keeper does not say, or where nobody did
     * @param automated whether the keeper began it by itself
     */
    public record Origin(Instant started, String user, boolean automated) {
        static Origin unknown(Instant ended) {
            return new Origin(ended, "", false);
        }
    }
}
