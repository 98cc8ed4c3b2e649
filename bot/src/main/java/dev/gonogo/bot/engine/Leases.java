package dev.gonogo.bot.engine;

import dev.gonogo.port.Lease;
import dev.gonogo.port.LeaseStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes leases for whoever acts on a subject, and gives them back.
 *
 * @param holder one name as long as only one process works on a database
 */
public record Leases(LeaseStore store, InstantSource clock, String holder) {
    private static final Duration TERM = Duration.ofMinutes(2);

    /** Empty, with nothing done, while somebody else holds the lease. */
    <T> Optional<T> holding(String subject, Function<Lease, T> act) {
        return store.lease(subject, holder, clock.instant(), TERM).map(lease -> {
            try {
                return act.apply(lease);
            } finally {
                store.giveBack(lease);
            }
        });
    }

    /** Whether the lease is the present one. */
    boolean holds(Lease lease) {
        return store.holds(lease, clock.instant());
    }
}
