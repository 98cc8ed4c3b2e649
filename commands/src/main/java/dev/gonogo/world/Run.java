package dev.gonogo.world;

import java.time.Instant;

/**
 * A workflow run in the state of its latest attempt.
 *
 * @param number as people see it, for example 412 in "Release #412"
 * @param title the workflow's name
 * @param displayTitle the run's name, such as the workflow's {@code run-name} with its inputs; the workflow's name or
 * the commit's subject if it has none
 * @param branch head branch; the tag's name for a run started by a tag
 * @param actor login of the account that caused it
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
