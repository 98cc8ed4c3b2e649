package dev.gonogo.world;

import java.time.Instant;

/**
 * A pull request that somebody with the role authorised as a hotfix.
 *
 * @param number of the pull request
 * @param at when it was authorised, which may be after its merge
 */
public record Authorised(int number, String login, Instant at, String reason) {}
