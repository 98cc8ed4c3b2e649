package dev.gonogo.decision;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.plan.Look;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Attempt;
import java.util.List;
import java.util.Optional;

/** What is remembered of one repository, to be read only. */
public interface Remembered {
    /** Releases with something left to do, the one cut first comes first. */
    List<Release> underWay();

    /** All attempts at all versions, closed or not, the one cut first comes first. */
    List<Attempt> attempts();

    Optional<Release> release(ReleaseId id);

    Optional<Look> lastLook(ReleaseId id);

    /** A hotfix at the last look; empty for one that was not seen since the bot was started. */
    Optional<Hotfix> lastSeen(HotfixId id);

    /** Those that were given for a hotfix, in order. */
    List<Authorisation> authorisations(HotfixId id);

    /** Whether the bot's configuration shows the repository in a room, so that only an operator can end it. */
    boolean isConfiguredFor(Room room);
}
