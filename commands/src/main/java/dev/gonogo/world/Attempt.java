package dev.gonogo.world;

import dev.gonogo.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attempt at a version, as far as other releases need to know.
 *
 * @param number from 1
 * @param began when it was cut
 * @param open whether something may still happen in it
 * @param pullRequests numbers of those that its steps recorded as their own and saw merged
 * @param tagged where its tag was seen pushed, wherever the tag is now
 * @param goes full ids of the commits that got a go
 * @param baseline the previous release by others
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

    /** One without a previous release by others. */
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
     * The last release in production's history that is not ours, as it was when this attempt began.
     *
     * @param commit full id of its tag's commit
     */
    public record Baseline(Version version, String commit, Instant at) {}

    /**
     * Its tag, when it was first seen.
     *
     * @param commit full id of the tagged commit
     * @param go login of the person who gave the last go on that commit before, empty if nobody did
     */
    public record Tagged(String commit, Instant at, String go) {}

    /**
     * A rule that somebody overrode, by its name in process files.
     *
     * @param about what the override covers, such as commit ids
     */
    public record Overridden(String rule, String login, String reason, List<String> about) {
        public Overridden {
            about = List.copyOf(about);
        }
    }
}
