package dev.gonogo.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running application, as the deployer reports it. Revisions are full object ids, or versions of a Helm chart.
 *
 * @param compared what {@code sync} is about, one revision for each source; not always what was deployed last
 * @param last the operation that is running or ran last; null if there was none
 * @param history what was deployed, newest first; may be cut off
 * @param link for people to look at
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

    /** Whether what runs matches the compared revisions. */
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
     * @param message of the deployer, may be empty
     * @param revision that it is about; empty if unknown
     * @param ended {@link Instant#MAX} while it runs
     */
    public record Operation(Phase phase, String message, String revision, Instant ended, Origin origin) {
        /** One of unknown origin. */
        public Operation(Phase phase, String message, String revision, Instant ended) {
            this(phase, message, revision, ended, Origin.unknown(ended));
        }
    }

    /**
     * A successful sync.
     *
     * @param revision that was deployed; empty if somebody sent files of their own
     */
    public record Deployed(String revision, Instant at, Origin origin) {
        /** One of unknown origin. */
        public Deployed(String revision, Instant at) {
            this(revision, at, Origin.unknown(at));
        }
    }

    /**
     * Where a sync came from.
     *
     * @param started when it began, or when it ended if the deployer does not say
     * @param user name of the person who asked for it there; empty if unknown or nobody
     * @param automated whether the deployer began it by itself
     */
    public record Origin(Instant started, String user, boolean automated) {
        static Origin unknown(Instant ended) {
            return new Origin(ended, "", false);
        }
    }
}
