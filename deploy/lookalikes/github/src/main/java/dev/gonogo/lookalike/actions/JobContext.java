package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.registries.PublishedPackages;
import java.time.Instant;

/**
 * Where a job does its work: why it runs, when, and what it can reach.
 *
 * @param run the id of its run
 */
public record JobContext(long run, Trigger trigger, Instant now, Host host, PublishedPackages packages) {}
