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
record Start(String event, Text ref, Words words) {
    static final String BRANCHES = "refs/heads/";
    static final String TAGS = "refs/tags/";

    /** A start by an event other than a push. */
    static Start by(String event) {
        return switch (event) {
            case "pull_request" -> new Start(event, Text.from("refs/pull/"), say("a pull request"));
            case "pull_request_target" -> new Start(event, Text.from(BRANCHES), say("a pull request"));
            case "release" -> new Start(event, Text.from(TAGS), say("the event {}", code(event)));
            default -> new Start(event, Text.from(BRANCHES), say("the event {}", code(event)));
        };
    }

    /** The ref as in {@code github.ref_name}. */
    Text name() {
        return ref.without(BRANCHES).without(TAGS).without("refs/pull/");
    }

    boolean ofTag() {
        return ref.startsWith(Text.of(TAGS)) == Truth.YES;
    }
}
