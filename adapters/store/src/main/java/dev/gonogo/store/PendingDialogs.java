package dev.gonogo.store;

import dev.gonogo.port.PendingDialog;
import java.time.Duration;
import java.util.Optional;

/**
 * Open dialogs, each used once. An expired one is kept for a day, so that its late use can be told from a
 * forged one.
 */
final class PendingDialogs {
    private static final Duration KEPT = Duration.ofDays(1);

    private final DatabaseAccess access;
    private final Records records;

    PendingDialogs(DatabaseAccess access, Records records) {
        this.access = access;
        this.records = records;
    }

    void issue(PendingDialog dialog) {
        access.call(handle -> handle.inTransaction(inside -> {
            inside.createUpdate("insert into ticket (ticket_key, body, expires_at, used)"
                            + " values (:key, :body, :expires, false)")
                    .bind("key", dialog.id())
                    .bind("body", records.write(dialog, PendingDialog.class))
                    .bind("expires", dialog.expires().toEpochMilli())
                    .execute();
            return inside.createUpdate("delete from ticket where expires_at < :old")
                    .bind("old", dialog.expires().minus(KEPT).toEpochMilli())
                    .execute();
        }));
    }

    Optional<PendingDialog> withId(String id) {
        return access.call(handle -> handle.createQuery("select body from ticket where ticket_key = :key")
                .bind("key", id)
                .mapTo(String.class)
                .findOne()
                .map(body -> records.read(body, PendingDialog.class)));
    }
}
