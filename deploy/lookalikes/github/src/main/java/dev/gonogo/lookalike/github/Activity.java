package dev.gonogo.lookalike.github;

import java.time.Instant;

/**
 * A branch was moved, created or deleted.
 *
 * @param ref whole, such as {@code refs/heads/main}
 * @param before 40 zeros if it was created
 * @param after 40 zeros if it was deleted
 * @param login of the account that did it, by its credentials
 * @param type as in the API, such as {@code push}
 */
record Activity(long id, String ref, String before, String after, Instant at, String login, String type) {}
