package dev.gonogo.sandbox.story;

import java.util.List;

/** The steps of one story, in order. */
public record Story(List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
    }

    /** Whether the bot is to be started so that it connects to Slack instead of waiting for requests. */
    public boolean overSocketMode() {
        return steps.stream().anyMatch(Step.OverSocketMode.class::isInstance);
    }
}
