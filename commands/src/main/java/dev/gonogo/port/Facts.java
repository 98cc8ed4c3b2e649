package dev.gonogo.port;

import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import java.util.List;
import java.util.Map;

/**
 * One journal of what we saw once, were about to do, and told people. Each fact is written once, under its key, about one subject. A
 * subject always has the same name: the id of a release or a hotfix, or the name of a departure.
 */
public interface Facts {

    /** Writes a fact if its key is new for this subject. A {@code Closed} closes the release. */
    FactResult note(String subject, Fact fact);

    default FactResult note(ReleaseId id, Fact fact) {
        return note(id.toString(), fact);
    }

    /** The same, but only if the release's revision is still {@code revision}: nothing was decided since the look. */
    FactResult note(ReleaseId id, int revision, Fact fact);

    /** The facts about a subject, in the order in which they were written. */
    List<Fact> facts(String subject);

    /** The facts about each pull request of a repository, by its number. */
    Map<Integer, List<Fact>> factsOfPullRequests(String repository);
}
