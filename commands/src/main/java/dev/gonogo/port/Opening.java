package dev.gonogo.port;

import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import java.util.List;

/**
 * An attempt as it is opened.
 *
 * @param beginning its revision 1
 * @param facts what is on record of it from the beginning, each with a key of its own
 */
public record Opening(ReleaseId id, Decision.Beginning beginning, List<Fact> facts) {
    public Opening {
        facts = List.copyOf(facts);
    }

    /** The release before anything else is written about it. */
    public Release release() {
        return new Release(id, List.of(beginning), facts);
    }
}
