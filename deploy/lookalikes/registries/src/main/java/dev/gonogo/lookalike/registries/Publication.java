package dev.gonogo.lookalike.registries;

import java.time.Instant;

/**
 * A published artifact.
 *
 * @param channel npm's dist-tag; empty in the other registries, which have none
 * @param visibleAt when the registry begins to show it
 */
public record Publication(Artifact artifact, String channel, Instant publishedAt, Instant visibleAt) {}
