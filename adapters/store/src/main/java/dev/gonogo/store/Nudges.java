package dev.gonogo.store;

import dev.gonogo.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wishes to look at a release that came in while it was being looked at, the earliest for each. */
final class Nudges {
    private final Access access;

    Nudges(Access access) {
        this.access = access;
    }

    void add(ReleaseId release, Instant by) {
        access.call(handle -> handle.createUpdate("insert into nudge (release_key, look_by) values (:key, :by)"
                        + " on conflict (release_key) do update set look_by = excluded.look_by"
                        + " where excluded.look_by < nudge.look_by")
                .bind("key", release.toString())
                .bind("by", by.toEpochMilli())
                .execute());
    }

    Optional<Instant> of(ReleaseId release) {
        return access.call(handle -> handle.createQuery("select look_by from nudge where release_key = :key")
                .bind("key", release.toString())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .findOne());
    }

    List<ReleaseId> waiting() {
        return access.call(handle -> handle.createQuery("select release_key from nudge")
                .mapTo(String.class)
                .map(ReleaseId::of)
                .list());
    }

    /** Forgets a wish that was met, unless an earlier one has taken its place. */
    void met(ReleaseId release, Instant by) {
        access.call(handle -> handle.createUpdate("delete from nudge where release_key = :key and look_by = :by")
                .bind("key", release.toString())
                .bind("by", by.toEpochMilli())
                .execute());
    }
}
