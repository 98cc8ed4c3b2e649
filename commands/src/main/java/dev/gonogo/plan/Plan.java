package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.abandon.ClearAway;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of one look at a release.
 *
 * @param stages all stages in order, each in its present state
 * @param seen facts to record before anything is done
 * @param chores acts apart from the present stage; a failed chore holds nothing up and is tried again at the next look
 * @param signedOff sign-offs that people may still withdraw by a no-go, in stage order
 */
public record Plan(
        Standing standing, List<StageSnapshot> stages, List<Fact> seen, List<Act> chores, List<Ask.GoNoGo> signedOff) {
    public Plan {
        stages = List.copyOf(stages);
        seen = List.copyOf(seen);
        chores = List.copyOf(chores);
        signedOff = List.copyOf(signedOff);
    }

    private static final Duration LOOK = Duration.ofMinutes(1);

    /** A plan without chores or sign-offs. */
    public Plan(Standing standing, List<StageSnapshot> stages, List<? extends Fact> seen) {
        this(standing, stages, List.copyOf(seen), List.of(), List.of());
    }

    /** The plan if not even the stages can be told. */
    public static Plan unsure(String why) {
        StageSnapshot snapshot =
                StageSnapshot.of("process", Mark.UNSURE, say("cannot tell right now: {}", why), List.of());
        return new Plan(new Standing.Unsure(why), List.of(snapshot), List.of());
    }

    /** The same plan after the act was refused. */
    public Plan stopped(String why) {
        Words words = standing instanceof Standing.Acting(Act.DeleteBranch deletion)
                ? say("{} was not deleted: {}", code(deletion.branch()), why)
                : say("{}", why);
        return with(new Standing.Stopped(Ask.OnForge.NOWHERE), Mark.STOPPED, words, instead());
    }

    /** What people can do instead of a refused act. */
    private List<Finding> instead() {
        boolean clearsAway =
                current().filter(stage -> stage.name().equals(ClearAway.STAGE)).isPresent();
        return standing instanceof Standing.Acting(Act.DeleteBranch deletion)
                ? List.of(clearsAway ? ClearAway.instead(deletion) : DeleteBranch.instead(deletion))
                : List.of();
    }

    /** The same plan after the act did not get through. */
    public Plan unsureNow(String why) {
        return with(new Standing.Unsure(why), Mark.UNSURE, say("cannot tell right now: {}", why), List.of());
    }

    private Plan with(Standing changed, Mark mark, Words words, List<Finding> more) {
        List<StageSnapshot> looks = stages.stream()
                .map(stage -> current().filter(stage::equals).isPresent()
                        ? StageSnapshot.of(
                                stage.name(),
                                mark,
                                words,
                                Stream.concat(stage.findings().stream(), more.stream())
                                        .toList())
                        : stage)
                .toList();
        return new Plan(changed, looks, seen, chores, signedOff);
    }

    /** Steps seen done for the first time. */
    public List<Landmark> landmarks() {
        return seen.stream()
                .filter(Landmark.class::isInstance)
                .map(Landmark.class::cast)
                .toList();
    }

    /** The names of the steps that were left out by an override. */
    List<String> leftOut(Release release) {
        return Overrides.leftOut(Stream.concat(release.landmarks(), landmarks().stream()));
    }

    /** The present stage; empty once the release is over. */
    public Optional<StageSnapshot> current() {
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

    /** All findings of the present stage. */
    public List<Finding> findings() {
        return current().map(StageSnapshot::findings).orElse(List.of());
    }

    /** Whether something does not hold that will not fix itself. */
    boolean broken() {
        return findings().stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.NOT_HELD);
    }

    /** The rules that do not hold and that a maintainer may override, each with everything it does not hold for. */
    public List<Overridable> overridable() {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings().stream()
                .filter(finding -> finding.blocks() && !finding.about().isEmpty())
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding));
        return byRule.entrySet().stream()
                .map(rule -> Overridable.of(rule.getKey(), rule.getValue()))
                .toList();
    }

    /** The time to the next look, without a nudge. */
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
