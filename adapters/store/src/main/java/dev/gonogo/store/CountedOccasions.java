package dev.gonogo.store;

import dev.gonogo.port.Occasion;
import dev.gonogo.port.OccasionResult;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** Which occasions were already counted: deliveries, each kept for a day, and dialogs. */
final class CountedOccasions {
    private static final Duration KEPT = Duration.ofDays(1);

    private final DatabaseAccess access;

    CountedOccasions(DatabaseAccess access) {
        this.access = access;
    }

    OccasionResult count(Occasion occasion) {
        return with(occasion, OccasionResult.COUNTED_BEFORE, inside -> OccasionResult.FIRST_TIME);
    }

    /**
     * Counts an occasion and writes what is recorded of it in one transaction.
     *
     * @param otherwise what is answered where it was counted before; then nothing is written
     */
    <T> T with(Occasion occasion, T otherwise, HandleCallback<T, RuntimeException> recording) {
        return access.call(handle -> with(handle, occasion, otherwise, recording));
    }

    <T> T with(Handle handle, Occasion occasion, T otherwise, HandleCallback<T, RuntimeException> recording) {
        return handle.inTransaction(inside -> switch (count(inside, occasion)) {
            case COUNTED_BEFORE -> otherwise;
            case FIRST_TIME -> recording.withHandle(inside);
        });
    }

    private static OccasionResult count(Handle handle, Occasion occasion) {
        boolean first = switch (occasion) {
            case Occasion.Delivery delivery -> add(handle, delivery);
            case Occasion.Submission submission -> use(handle, submission.dialog());
            case Occasion.None none -> true;
        };
        return first ? OccasionResult.FIRST_TIME : OccasionResult.COUNTED_BEFORE;
    }

    private static boolean add(Handle handle, Occasion.Delivery delivery) {
        boolean first = handle.createUpdate("insert into delivery (delivery_key, seen_at) values (:key, :at)"
                                + " on conflict do nothing")
                        .bind("key", delivery.id())
                        .bind("at", delivery.at().toEpochMilli())
                        .execute()
                == 1;
        handle.createUpdate("delete from delivery where seen_at < :old")
                .bind("old", delivery.at().minus(KEPT).toEpochMilli())
                .execute();
        return first;
    }

    private static boolean use(Handle handle, String dialog) {
        return handle.createUpdate("update ticket set used = true where ticket_key = :key and used = false")
                        .bind("key", dialog)
                        .execute()
                == 1;
    }

    boolean isCounted(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Delivery delivery ->
                isThere("select count(*) from delivery where delivery_key = :key", delivery.id());
            case Occasion.Submission submission ->
                isThere("select count(*) from ticket where ticket_key = :key and used = true", submission.dialog());
            case Occasion.None none -> false;
        };
    }

    private boolean isThere(String sql, String key) {
        return access.call(handle ->
                handle.createQuery(sql).bind("key", key).mapTo(Integer.class).one() == 1);
    }
}
