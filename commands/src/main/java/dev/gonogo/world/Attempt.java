package dev.gonogo.world;

import dev.gonogo.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attempt at a version, as far as others need to know of it.
 *
 * @param number from 1
 * @param began when it was cut
 * @param open whether something may still happen in it
 * @param pullRequests numbers of those that its steps took for their own and saw merged
 * @param tagged where its tag was seen pushed, wherever the tag stands now
 * @param goes full ids of the commits that somebody said go on
 * @param baseline the release of others after which it came
 */
public record Attempt(
        Version version,
        int number,
        Instant began,
        boolean open,
        Set<Integer> pullRequests,
        Optional<Tagged> tagged,
        Set<String> goes,
        List<Overridden> overridden,
        Optional<Baseline> baseline) {
    public Attempt {
        pullRequests = Set.copyOf(pullRequests);
        goes = Set.copyOf(goes);
        overridden = List.copyOf(overridden);
    }

    /** One that saw no release of others. */
    public Attempt(
            Version version,
            int number,
            Instant began,
            boolean open,
            Set<Integer> pullRequests,
            Optional<Tagged> tagged,
            Set<String> goes,
            List<Overridden> overridden) {
        this(version, number, began, open, pullRequests, tagged, goes, overridden, Optional.empty());
    }

    /**
     * The last release in production's history that is not ours, as it was seen when this attempt began.
     *
     * @param commit full id of the commit at which its tag stood
     */
    public record Baseline(Version version, String commit, Instant at) {}

    /**
     * Its tag, as it was seen for the first time.
     *
     * @param commit full id of the commit that it led to
     * @param go login of who said the last go on that commit before, empty where nobody did
     */
    public record Tagged(String commit, Instant at, String go) {}

    /**
     * A rule that somebody went on without, by its name in process files.
     *
     * @param about what it was said of, such as commit ids
     */
    public record Overridden(String rule, String login, String reason, List<String> about) {
        public Overridden {
            about = List.copyOf(about);
        }
    }
}
