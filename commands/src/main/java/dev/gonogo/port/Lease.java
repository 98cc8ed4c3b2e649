package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;

/**
 * The right to act for a release. Only a {@link ReleaseStore} makes one, and every acting port method demands it.
 *
 * @param epoch grows by one with each new holder, so that a holder that slept can be told from the present one
 */
public record Lease(ReleaseId release, String holder, long epoch) {}
