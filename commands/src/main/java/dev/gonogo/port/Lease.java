package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;

/**
 * The right to act for one subject. Only a {@link LeaseStore} makes one, and every acting port method demands it.
 *
 * @param subject what it is about: a release as its id is written, or the hotfixes of a repository
 * @param epoch grows by one with each new holder, so that a holder that slept can be told from the present one
 */
public record Lease(String subject, String holder, long epoch) {

    public Lease(ReleaseId release, String holder, long epoch) {
        this(release.toString(), holder, epoch);
    }

    /** @throws IllegalArgumentException when it is about something else than a release */
    public ReleaseId release() {
        return ReleaseId.of(subject);
    }
}
