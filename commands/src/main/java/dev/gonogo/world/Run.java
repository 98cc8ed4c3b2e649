package dev.gonogo.world;

import java.time.Instant;

/**
 * A workflow run, as its latest attempt stands.
 *
 * @param number the number people see, for example 412 in "Release #412"
 * @param title the workflow's name
 * @param displayTitle what its run is called, such as the workflow's {@code run-name} with its inputs; the workflow's name or the
 *     commit's subject where it has none
 * @param branch head branch; the tag's name for a run that a tag started
 * @param actor login that caused it
 */
public record Run(
        long id,
        int number,
        int attempt,
        String workflow,
        String title,
        String displayTitle,
        String event,
        String branch,
        String commit,
        RunState state,
        String actor,
        Instant created,
        Instant updated,
        String link) {}
