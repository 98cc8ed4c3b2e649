package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;

/**
 * The right to act for one subject. Only a {@link LeaseStore} makes one, and every acting port method demands it.
 *
 * @param subject a release by its id, or the hotfixes of a repository
 * @param epoch grows by one with each new holder, which tells a holder that slept from the present one
 */
public record Lease(String subject, String holder, long epoch) {

    public Lease(ReleaseId release, String holder, long epoch) {
        this(release.toString(), holder, epoch);
    }

    /** @throws IllegalArgumentException if it is not about a release */
    public ReleaseId release() {
        return ReleaseId.of(subject);
    }
}
