package dev.gonogo.world;

import java.time.Instant;

/**
 * A workflow run, as its latest attempt stands.
 *
 * @param number the number people see, for example 412 in "Release #412"
 * @param title display title
 * @param branch head branch; the tag's name for a run that a tag started
 * @param actor login that caused it
 */
public record Run(
        long id,
        int number,
        int attempt,
        String workflow,
        String title,
        String event,
        String branch,
        String commit,
        RunState state,
        String actor,
        Instant created,
        Instant updated,
        String link) {}
