package dev.gonogo.port;

import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import java.util.List;

/** What we saw once and were about to do, each fact written once under its key. */
public interface Facts {

    /** Writes a fact if its key is new. A {@code Closed} closes the release. */
    Noting note(ReleaseId id, Fact fact);

    /** The same, if the release's revision is still {@code revision} as well: nothing was decided since somebody looked. */
    Noting note(ReleaseId id, int revision, Fact fact);

    /**
     * Writes a fact about something that is no release, such as a departure, if its key is new.
     *
     * @param subject its name, the same each time
     */
    Noting note(String subject, Fact fact);

    /** What was written about a subject, in the order it was written. */
    List<Fact> facts(String subject);
}
