package dev.gonogo.store;

import dev.gonogo.port.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leases, one row for each subject. Each change is one statement, so two who ask at the same moment cannot both get
 * one.
 */
final class Leases {
    private static final String TAKE = "insert into lease (release_key, holder, epoch, held_until)"
            + " values (:key, :holder, 1, :until) on conflict (release_key) do update set"
            + " epoch = case when lease.holder = excluded.holder then lease.epoch else lease.epoch + 1 end,"
            + " holder = excluded.holder, held_until = excluded.held_until"
            + " where lease.holder = excluded.holder or lease.held_until <= :now";

    private final DatabaseAccess access;

    Leases(DatabaseAccess access) {
        this.access = access;
    }

    Optional<Lease> take(String subject, String holder, Instant now, Duration term) {
        return access.call(handle -> handle.inTransaction(inside -> {
            int taken = inside.createUpdate(TAKE)
                    .bind("key", subject)
                    .bind("holder", holder)
                    .bind("now", now.toEpochMilli())
                    .bind("until", now.plus(term).toEpochMilli())
                    .execute();
            if (taken == 0) {
                return Optional.<Lease>empty();
            }
            long epoch = inside.createQuery("select epoch from lease where release_key = :key")
                    .bind("key", subject)
                    .mapTo(Long.class)
                    .one();
            return Optional.of(new Lease(subject, holder, epoch));
        }));
    }

    boolean holds(Lease lease, Instant now) {
        return access.call(handle -> handle.createQuery("select count(*) from lease where release_key = :key"
                                + " and holder = :holder and epoch = :epoch and held_until > :now")
                        .bind("key", lease.subject())
                        .bind("holder", lease.holder())
                        .bind("epoch", lease.epoch())
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                == 1);
    }

    void giveBack(Lease lease) {
        access.call(handle -> handle.createUpdate("update lease set holder = '', held_until = 0"
                        + " where release_key = :key and holder = :holder and epoch = :epoch")
                .bind("key", lease.subject())
                .bind("holder", lease.holder())
                .bind("epoch", lease.epoch())
                .execute());
    }
}
