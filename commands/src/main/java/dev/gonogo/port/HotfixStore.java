package dev.gonogo.port;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.release.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What we remember of hotfixes: who authorised them, and where we showed them. Append-only. A method returns only after what it
 * wrote is durable, and throws {@link StoreUnavailable} when the store cannot be read or written now.
 */
public interface HotfixStore {

    /** Records an authorisation; false when the same person gave one of the same head and base already. */
    boolean authorise(HotfixId id, Authorisation authorisation);

    /** In the order they were given, by number of the pull request. */
    Map<Integer, List<Authorisation>> authorisations(String repository);

    /** Writes a fact if its key is new for this hotfix; false when it was written before. */
    boolean note(HotfixId id, Fact fact);

    /** In the order they were written, by number of the pull request. */
    Map<Integer, List<Fact>> facts(String repository);

    /** When the repository's hotfixes were looked at first, which is now the first time. To the millisecond. */
    Instant watchedSince(String repository, Instant now);
}
