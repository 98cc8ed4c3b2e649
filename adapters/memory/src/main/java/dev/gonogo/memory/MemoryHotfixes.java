package dev.gonogo.memory;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.Occasion;
import dev.gonogo.world.PullRequestId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hotfix store in memory, with the same contract as the durable one. */
public final class MemoryHotfixes implements HotfixStore {
    private final Map<PullRequestId, List<Authorisation>> authorisations = new HashMap<>();
    private final Map<String, Instant> watched = new HashMap<>();
    private final CountedOccasions occasions;

    /** @param store counts what it is told together with what is written here */
    public MemoryHotfixes(MemoryStore store) {
        this.occasions = store.occasions();
    }

    @Override
    public synchronized Authorising authorise(PullRequestId id, Authorisation authorisation, Occasion occasion) {
        return occasions.with(occasion, Authorising.COUNTED_BEFORE, () -> authorise(id, authorisation));
    }

    private Authorising authorise(PullRequestId id, Authorisation authorisation) {
        List<Authorisation> given = authorisations.computeIfAbsent(id, any -> new ArrayList<>());
        boolean known = given.stream()
                .anyMatch(one -> one.head().equals(authorisation.head())
                        && one.base().equals(authorisation.base())
                        && one.by().login().equalsIgnoreCase(authorisation.by().login()));
        return !known && given.add(authorisation) ? Authorising.AUTHORISED : Authorising.AUTHORISED_BEFORE;
    }

    @Override
    public synchronized Map<Integer, List<Authorisation>> authorisations(String repository) {
        Map<Integer, List<Authorisation>> found = new HashMap<>();
        authorisations.forEach((id, given) -> {
            if (id.repository().equals(repository)) {
                found.put(id.number(), List.copyOf(given));
            }
        });
        return Map.copyOf(found);
    }

    @Override
    public synchronized Instant watchedSince(String repository, Instant now) {
        return watched.computeIfAbsent(repository, any -> now.truncatedTo(ChronoUnit.MILLIS));
    }
}
