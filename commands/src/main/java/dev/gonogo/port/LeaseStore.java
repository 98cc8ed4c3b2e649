package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may act for what. */
public interface LeaseStore {

    /**
     * The right to act for a subject until {@code now} plus {@code term}, empty while another holder has it. Who holds it already
     * gets more time under the same epoch; a new holder, or one who gave it back, gets the next epoch.
     */
    Optional<Lease> lease(String subject, String holder, Instant now, Duration term);

    /** The right to act for a release. */
    default Optional<Lease> lease(ReleaseId id, String holder, Instant now, Duration term) {
        return lease(id.toString(), holder, now, term);
    }

    /** True while the lease is the present one. */
    boolean holds(Lease lease, Instant now);

    /** Ends a lease early. One that is not the present one changes nothing. */
    void giveBack(Lease lease);
}
