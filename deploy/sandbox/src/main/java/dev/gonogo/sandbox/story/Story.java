package dev.gonogo.sandbox.story;

import java.util.List;
import java.util.Optional;

/** The steps of one story, in order. */
public record Story(List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
    }

    /** The platforms that it names for its rooms, in its order; empty when it plays anywhere. */
    public List<String> platforms() {
        return steps.stream()
                .filter(Step.InRooms.class::isInstance)
                .map(Step.InRooms.class::cast)
                .flatMap(step -> step.platforms().stream())
                .toList();
    }

    /** The repository that it names, as {@code owner/name}; empty when it leaves that open. */
    public Optional<String> repository() {
        return steps.stream()
                .filter(Step.OfRepository.class::isInstance)
                .map(Step.OfRepository.class::cast)
                .map(Step.OfRepository::name)
                .findFirst();
    }

    /** Whether the bot is to be started so that it connects to Slack instead of waiting for requests. */
    public boolean overSocketMode() {
        return steps.stream().anyMatch(Step.OverSocketMode.class::isInstance);
    }
}
