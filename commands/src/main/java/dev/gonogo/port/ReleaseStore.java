package dev.gonogo.port;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.world.Attempt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Releases, what was decided about them, and how each was seen last. What is decided on an {@link Occasion} is written in one
 * transaction with it: both are there afterwards, or neither. Where nothing can be decided any more, the occasion is counted alone.
 */
public interface ReleaseStore {

    /** Opens an attempt: what began it and the facts are there afterwards, or nothing of it. */
    OpeningResult open(Opening opening, Occasion occasion);

    Optional<Release> load(ReleaseId id);

    /** Releases of a repository that are not closed, the one cut first comes first. */
    List<Release> openReleases(String repository);

    /** The open releases with something left to do: a room that cannot be reached holds up no next release. */
    default List<Release> releasesUnderWay(String repository) {
        Map<ReleaseId, ReleaseSnapshot> looks = lastSnapshots(repository);
        return openReleases(repository).stream()
                .filter(release -> !looks.containsKey(release.id())
                        || !looks.get(release.id()).isOver())
                .toList();
    }

    /** All attempts at all versions of a repository, closed or not, the one cut first comes first. */
    List<Attempt> attempts(String repository);

    /** The number of the last attempt at a version, 0 for none. */
    int lastAttempt(String repository, String version);

    /** Appends a decision if the release's revision is still {@code revision}. */
    DecisionResult decide(ReleaseId id, int revision, Decision decision, Occasion occasion);

    /**
     * Appends the decision that replaces a release, if its revision is still {@code revision}, and opens the attempt
     * that replaces it: both, or neither.
     */
    ReplacementResult replace(
            ReleaseId failed, int revision, Decision.Replace decision, Opening opening, Occasion occasion);

    /** Remembers what the last pass showed, in place of the one before. */
    void remember(ReleaseId id, ReleaseSnapshot snapshot);

    Optional<ReleaseSnapshot> lastSnapshot(ReleaseId id);

    /** The last looks at a repository's releases that are not closed, read at once. A release nobody looked at yet is missing. */
    Map<ReleaseId, ReleaseSnapshot> lastSnapshots(String repository);
}
