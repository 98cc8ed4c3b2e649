package dev.gonogo.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * The position of a step in the stages of one kind of release.
 *
 * @param earlier the steps before it, in order
 * @param later the steps after it, in order
 */
public record StepPosition(ReleaseProcess process, List<Step> earlier, List<Step> later) {
    public StepPosition {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /** What the steps before it leave behind. */
    public Stream<StepOutput> outputs() {
        return earlier.stream().flatMap(step -> step.leaves().stream());
    }

    public boolean has(StepOutput outcome) {
        return outputs().anyMatch(outcome::equals);
    }

    public boolean isTagged() {
        return has(new StepOutput.Tag());
    }

    /** Whether the tag is pushed after it and not before. */
    public boolean awaitsTag() {
        return !isTagged() && later.stream().anyMatch(step -> step.leaves().contains(new StepOutput.Tag()));
    }
}
