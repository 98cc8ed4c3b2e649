package dev.gonogo.port;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.HotfixId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What we remember of hotfixes: who authorised them, and since when we look at them. Append-only. A method returns only after what it
 * wrote is durable, and throws {@link StoreUnavailable} when the store cannot be read or written now.
 */
public interface HotfixStore {

    /** Records an authorisation, if the same person gave none of the same head and base before, and counts the occasion with it. */
    Authorising authorise(HotfixId id, Authorisation authorisation, Occasion occasion);

    /** In the order in which they were given, by pull request number. */
    Map<Integer, List<Authorisation>> authorisations(String repository);

    /** When the repository's hotfixes were looked at first, which is now the first time. To the millisecond. */
    Instant watchedSince(String repository, Instant now);

    /** Whether an authorisation was written down. */
    enum Authorising {
        AUTHORISED,
        AUTHORISED_BEFORE,
        /** Nothing was written: the occasion was counted before. */
        COUNTED_BEFORE
    }
}
