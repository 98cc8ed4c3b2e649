package dev.gonogo.plan;

import dev.gonogo.process.Finding;
import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.talk.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What follows from one look at a release.
 *
 * @param stages all stages in order, each as it looks now
 * @param landmarks steps seen done for the first time
 */
public record Plan(Standing standing, List<StageLook> stages, List<Landmark> landmarks) {
    public Plan {
        stages = List.copyOf(stages);
        landmarks = List.copyOf(landmarks);
    }

    /** The stage where it stands; empty once the release is over. */
    public Optional<StageLook> current() {
        return stages.stream()
                .filter(stage -> stage.mark() != Mark.DONE && stage.mark() != Mark.AHEAD)
                .findFirst();
    }

    /** All findings of the current stage. */
    public List<Finding> findings() {
        return current().map(StageLook::findings).orElse(List.of());
    }

    /** How long until the next look, when nothing nudges. */
    public Duration nextLook() {
        return switch (standing) {
            case Standing.Acting acting -> Duration.ZERO;
            case Standing.Working working -> Duration.ofSeconds(20);
            case Standing.Unsure unsure -> Duration.ofSeconds(30);
            case Standing.Waiting waiting -> Duration.ofMinutes(1);
            case Standing.Blocked blocked -> Duration.ofMinutes(1);
            case Standing.Stopped stopped -> Duration.ofMinutes(1);
            case Standing.Over over -> Duration.ofDays(1);
        };
    }
}
