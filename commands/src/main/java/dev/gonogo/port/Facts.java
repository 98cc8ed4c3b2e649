package dev.gonogo.port;

import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import java.util.List;
import java.util.Map;

/**
 * What we saw once, were about to do and told people, in one journal. Each fact is written once under its key, about one subject, which
 * has the same name each time: a release or a hotfix as its id is written, or a departure.
 */
public interface Facts {

    /** Writes a fact if its key is new for this subject. A {@code Closed} closes the release. */
    FactResult note(String subject, Fact fact);

    default FactResult note(ReleaseId id, Fact fact) {
        return note(id.toString(), fact);
    }

    /** The same, if the release's revision is still {@code revision} as well: nothing was decided since somebody looked. */
    FactResult note(ReleaseId id, int revision, Fact fact);

    /** What was written about a subject, in the order it was written. */
    List<Fact> facts(String subject);

    /** What was written about each hotfix of a repository, by number of the pull request. */
    Map<Integer, List<Fact>> factsOfHotfixes(String repository);
}
