package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;

/**
 * One way of starting a workflow.
 *
 * @param event for example {@code push}
 * @param ref the full ref on which it starts
 * @param words as people call it
 */
record WorkflowStart(String event, PartlyKnownText ref, Words words) {
    static final String BRANCHES = "refs/heads/";
    static final String TAGS = "refs/tags/";

    /** A start by an event other than a push. */
    static WorkflowStart by(String event) {
        return switch (event) {
            case "pull_request" -> new WorkflowStart(event, PartlyKnownText.from("refs/pull/"), say("a pull request"));
            case "pull_request_target" ->
                new WorkflowStart(event, PartlyKnownText.from(BRANCHES), say("a pull request"));
            case "release" -> new WorkflowStart(event, PartlyKnownText.from(TAGS), say("the event {}", code(event)));
            default -> new WorkflowStart(event, PartlyKnownText.from(BRANCHES), say("the event {}", code(event)));
        };
    }

    /** The ref as in {@code github.ref_name}. */
    PartlyKnownText name() {
        return ref.without(BRANCHES).without(TAGS).without("refs/pull/");
    }

    boolean ofTag() {
        return ref.startsWith(PartlyKnownText.of(TAGS)) == Truth.YES;
    }
}
