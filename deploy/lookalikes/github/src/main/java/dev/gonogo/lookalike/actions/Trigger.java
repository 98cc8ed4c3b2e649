package dev.gonogo.lookalike.actions;

import java.util.Map;

/**
 * Why a run exists.
 *
 * @param head the branch, or for a tag push the tag, as in the API's {@code head_branch}
 * @param sha the commit that the run works on
 * @param actor the login that caused it
 * @param inputs what a dispatch gave, defaults filled in; else empty
 * @param pullRequest the pull request's number, 0 for none
 */
public record Trigger(Event event, String head, String sha, String actor, Map<String, String> inputs, int pullRequest) {
    public Trigger {
        inputs = Map.copyOf(inputs);
    }

    public static Trigger push(String head, String sha, String actor) {
        return new Trigger(Event.PUSH, head, sha, actor, Map.of(), 0);
    }

    public static Trigger pullRequest(int number, String head, String sha, String actor) {
        return new Trigger(Event.PULL_REQUEST, head, sha, actor, Map.of(), number);
    }

    public static Trigger dispatch(String head, String sha, String actor, Map<String, String> inputs) {
        return new Trigger(Event.WORKFLOW_DISPATCH, head, sha, actor, inputs, 0);
    }

    /** An input's value, empty when it was not given. */
    public String input(String name) {
        return inputs.getOrDefault(name, "");
    }
}
