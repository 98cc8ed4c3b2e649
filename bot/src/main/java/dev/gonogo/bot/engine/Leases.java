package dev.gonogo.bot.engine;

import dev.gonogo.port.Lease;
import dev.gonogo.port.LeaseStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who may act now: whoever acts for a subject takes its lease here, and gives it back in the end.
 *
 * @param holder one name for as long as one process works on one database
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
