package dev.gonogo.lookalike.github;

import java.time.Instant;

/**
 * A branch was moved, made or deleted.
 *
 * @param ref whole, such as {@code refs/heads/main}
 * @param before 40 zeros where it was made
 * @param after 40 zeros where it was deleted
 * @param login of the account that did it, by its credentials
 * @param type as the API names it, such as {@code push}
 */
record Activity(long id, String ref, String before, String after, Instant at, String login, String type) {}
