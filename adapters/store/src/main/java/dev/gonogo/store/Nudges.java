package dev.gonogo.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nudges for a subject that arrived while it was being looked at, the earliest for each. */
final class Nudges {
    private final DatabaseAccess access;

    Nudges(DatabaseAccess access) {
        this.access = access;
    }

    void add(String subject, Instant by) {
        access.call(handle -> handle.createUpdate("insert into nudge (release_key, look_by) values (:key, :by)"
                        + " on conflict (release_key) do update set look_by = excluded.look_by"
                        + " where excluded.look_by < nudge.look_by")
                .bind("key", subject)
                .bind("by", by.toEpochMilli())
                .execute());
    }

    Optional<Instant> of(String subject) {
        return access.call(handle -> handle.createQuery("select look_by from nudge where release_key = :key")
                .bind("key", subject)
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .findOne());
    }

    List<String> waiting() {
        return access.call(handle -> handle.createQuery("select release_key from nudge")
                .mapTo(String.class)
                .list());
    }

    /** Deletes a nudge that was honoured, unless an earlier one has replaced it. */
    void met(String subject, Instant by) {
        access.call(handle -> handle.createUpdate("delete from nudge where release_key = :key and look_by = :by")
                .bind("key", subject)
                .bind("by", by.toEpochMilli())
                .execute());
    }
}
