package dev.gonogo.port;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.world.PullRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is stored about hotfixes: who authorised them, and since when we look at them. Append-only. A method returns only when its writes
 * are durable, and throws {@link StoreUnavailable} when the store cannot be read or written now.
 */
public interface HotfixStore {

    /** Records an authorisation together with its occasion, unless the same person already gave one for the same head and base. */
    Authorising authorise(PullRequestId id, Authorisation authorisation, Occasion occasion);

    /** In the order in which they were given, by pull request number. */
    Map<Integer, List<Authorisation>> authorisations(String repository);

    /** When the repository's hotfixes were first looked at; the first call stores {@code now}. To the millisecond. */
    Instant watchedSince(String repository, Instant now);

    /** Whether an authorisation was recorded. */
    enum Authorising {
        AUTHORISED,
        AUTHORISED_BEFORE,
        /** Nothing was written, because the occasion was already counted. */
        COUNTED_BEFORE
    }
}
