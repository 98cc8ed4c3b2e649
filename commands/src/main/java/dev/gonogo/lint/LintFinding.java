package dev.gonogo.lint;

import dev.gonogo.talk.Words;

/**
 * Something in a workflow file that does not fit the process.
 *
 * @param rule the rule's name, for example {@code declared-inputs}
 * @param file path in the repository
 * @param line from 1
 * @param words what was seen, and what to do
 */
public record LintFinding(String rule, String file, int line, Words words) {

    static LintFinding at(Workflow workflow, int line, String rule, Words words) {
        return new LintFinding(rule, workflow.file(), line, words);
    }
}
