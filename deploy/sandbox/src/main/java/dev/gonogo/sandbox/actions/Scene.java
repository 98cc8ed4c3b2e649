package dev.gonogo.sandbox.actions;

import dev.gonogo.sandbox.registries.Shelves;
import java.time.Instant;

/** Where a job does its work: why it runs, when, and what it can reach. */
public record Scene(Trigger trigger, Instant now, Host host, Shelves shelves) {}
