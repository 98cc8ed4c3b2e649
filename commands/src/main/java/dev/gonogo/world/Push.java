package dev.gonogo.world;

import java.time.Instant;

/**
 * A branch was moved, by a push or by merging into it.
 *
 * @param by whoever the forge saw doing it
 * @param at when the forge saw it
 */
public record Push(Account by, Instant at) {}
