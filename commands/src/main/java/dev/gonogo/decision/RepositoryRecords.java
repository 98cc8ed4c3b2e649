package dev.gonogo.decision;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.PullRequestId;
import java.util.List;
import java.util.Optional;

/** What the store has about one repository, read-only. */
public interface RepositoryRecords {
    /** Unfinished releases, in the order in which they were cut. */
    List<Release> underWay();

    /** All attempts at all versions, open and closed, in the order in which they were cut. */
    List<Attempt> attempts();

    Optional<Release> release(ReleaseId id);

    Optional<ReleaseSnapshot> lastSnapshot(ReleaseId id);

    /** A hotfix as last seen; empty if it has not been seen since the bot started. */
    Optional<Hotfix> lastSeen(PullRequestId id);

    /** A hotfix's authorisations, in order. */
    List<Authorisation> authorisations(PullRequestId id);

    /** Whether the bot's configuration shows the repository in a room; then only an operator can end it. */
    boolean isConfiguredFor(Room room);
}
