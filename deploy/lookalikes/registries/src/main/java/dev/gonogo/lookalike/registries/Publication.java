package dev.gonogo.lookalike.registries;

import java.time.Instant;

/**
 * An artifact that was published.
 *
 * @param channel npm's dist-tag; empty in the other registries, which have none
 * @param visibleAt the first moment at which the registry shows it
 */
public record Publication(Artifact artifact, String channel, Instant publishedAt, Instant visibleAt) {}
