package dev.gonogo.world;

import java.time.Instant;

/**
 * A branch was moved, by a push or a merge.
 *
 * @param by the account that the forge saw doing it
 * @param at when the forge saw it
 */
public record Push(Account by, Instant at) {}
