package dev.gonogo.sandbox.story;

import java.util.List;
import java.util.Optional;

/** The steps of one story, in order. */
public record Story(List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
    }

    /** The platforms that it names for its rooms, in order; empty if it can be played anywhere. */
    public List<String> platforms() {
        return steps.stream()
                .filter(Step.InRooms.class::isInstance)
                .map(Step.InRooms.class::cast)
                .flatMap(step -> step.platforms().stream())
                .toList();
    }

    /** The repository that it names, as {@code owner/name}; empty if it names none. */
    public Optional<String> repository() {
        return steps.stream()
                .filter(Step.OfRepository.class::isInstance)
                .map(Step.OfRepository.class::cast)
                .map(Step.OfRepository::name)
                .findFirst();
    }

    /** Whether the bot is started so that it connects to Slack instead of waiting for requests. */
    public boolean overSocketMode() {
        return steps.stream().anyMatch(Step.OverSocketMode.class::isInstance);
    }
}
