package dev.gonogo.plan;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What follows from one look at a release.
 *
 * @param stages all stages in order, each as it looks now
 * @param landmarks steps seen done for the first time
 * @param chores acts beside where it stands; one that fails holds nothing up and is tried at the next look
 */
public record Plan(Standing standing, List<StageLook> stages, List<Landmark> landmarks, List<Act> chores) {
    public Plan {
        stages = List.copyOf(stages);
        landmarks = List.copyOf(landmarks);
        chores = List.copyOf(chores);
    }

    private static final Duration LOOK = Duration.ofMinutes(1);

    /** A plan without chores. */
    public Plan(Standing standing, List<StageLook> stages, List<Landmark> landmarks) {
        this(standing, stages, landmarks, List.of());
    }

    /** The plan when not even the process could be read. */
    public static Plan unsure(String why) {
        StageLook look = StageLook.of("process", Mark.UNSURE, say("cannot tell now: {}", why), List.of());
        return new Plan(new Standing.Unsure(why), List.of(look), List.of());
    }

    /** The same plan after the act was refused. */
    public Plan stopped(String why) {
        return with(new Standing.Stopped(Ask.OnForge.NOWHERE), Mark.STOPPED, say("{}", why));
    }

    /** The same plan after the act did not get through. */
    public Plan unsureNow(String why) {
        return with(new Standing.Unsure(why), Mark.UNSURE, say("cannot tell now: {}", why));
    }

    private Plan with(Standing changed, Mark mark, Words words) {
        List<StageLook> looks = stages.stream()
                .map(stage -> current().filter(stage::equals).isPresent()
                        ? StageLook.of(stage.name(), mark, words, stage.findings())
                        : stage)
                .toList();
        return new Plan(changed, looks, landmarks, chores);
    }

    /** The stage where it stands; empty once the release is over. */
    public Optional<StageLook> current() {
        return stages.stream()
                .filter(stage -> stage.mark() != Mark.DONE && stage.mark() != Mark.AHEAD)
                .findFirst();
    }

    /** What is asked of people; {@link Ask.OnForge#NOWHERE} for nothing. */
    public Ask ask() {
        return switch (standing) {
            case Standing.Waiting(Ask ask) -> ask;
            case Standing.Stopped(Ask ask) -> ask;
            case Standing.Acting acting -> Ask.OnForge.NOWHERE;
            case Standing.Working working -> Ask.OnForge.NOWHERE;
            case Standing.Soaking soaking -> Ask.OnForge.NOWHERE;
            case Standing.Blocked blocked -> Ask.OnForge.NOWHERE;
            case Standing.Unsure unsure -> Ask.OnForge.NOWHERE;
            case Standing.Over over -> Ask.OnForge.NOWHERE;
        };
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
            case Standing.Soaking(long reminder, Duration left) -> left.compareTo(LOOK) < 0 ? left : LOOK;
            case Standing.Waiting waiting -> LOOK;
            case Standing.Blocked blocked -> LOOK;
            case Standing.Stopped stopped -> LOOK;
            case Standing.Over over -> Duration.ofDays(1);
        };
    }
}
