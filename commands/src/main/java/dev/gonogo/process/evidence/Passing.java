package dev.gonogo.process.evidence;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Passed;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.files.OwnCommits;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;

/**
 * Whether a step was passed. A step seen done stays done, except for evidence about a branch's head. Until the tag
 * exists, such evidence is void when the branch moves on by more than the process's own commits, and while the run that
 * showed it is no longer green. A soak starts over if something watched fails before the release is closed.
 */
public final class Passing {
    private Passing() {}

    /** @param here at the step */
    public static Passed of(Step step, Situation here) {
        List<Landmark> seen = here.release()
                .landmarks()
                .filter(landmark -> landmark.step().equals(here.step()))
                .toList();
        if (seen.isEmpty() || step.isWithdrawn(here)) {
            return new Passed.No();
        }
        return switch (step.watchedUntil()) {
            case DONE -> new Passed.Yes(seen.getLast());
            case TAGGED -> untilTagged(step, here, seen);
            case CLOSED -> unlessLost(step, here, seen.getLast());
        };
    }

    private static Passed untilTagged(Step step, Situation here, List<Landmark> seen) {
        boolean ofNoCommit =
                step.evidenceOn().isPresent() && seen.getLast().about().isEmpty();
        return ofNoCommit || PushTag.seen(here)
                ? new Passed.Yes(seen.getLast())
                : here.refs().fold(refs -> of(step, here, seen, refs), Passed.Unsure::new);
    }

    private static Passed of(Step step, Situation here, List<Landmark> seen, Refs refs) {
        Passed yes = new Passed.Yes(seen.getLast());
        if (GoBeforeTag.tagged(here, refs)) {
            return yes;
        }
        Passed passed =
                step.evidenceOn().map(branch -> of(here, seen, refs, branch)).orElse(yes);
        return passed instanceof Passed.Yes(Landmark counts) ? unlessLost(step, here, counts) : passed;
    }

    private static Passed unlessLost(Step step, Situation here, Landmark counts) {
        return step.lost(here, counts)
                .fold(lost -> lost.<Passed>map(why -> why).orElse(new Passed.Yes(counts)), Passed.Unsure::new);
    }

    private static Passed of(Situation here, List<Landmark> seen, Refs refs, String template) {
        Landmark last = seen.getLast();
        String branch = here.fill(template);
        Optional<String> head = refs.branch(branch);
        if (head.isEmpty()) {
            return new Passed.Yes(last);
        }
        Optional<Landmark> ofHead = seen.stream()
                .filter(landmark -> landmark.about().equals(head.get()))
                .reduce((earlier, later) -> later);
        return ofHead.<Passed>map(Passed.Yes::new).orElseGet(() -> switch (OwnCommits.alone(
                here, last.about(), head.get())) {
            case Answer.Known<Boolean>(Boolean alone) ->
                alone
                        ? new Passed.Yes(last)
                        : new Passed.NoLonger(why(last, branch, head.get()), "the branch moved on");
            case Answer.CannotTell<Boolean>(String why) -> new Passed.Unsure(why);
        });
    }

    private static Words why(Landmark last, String branch, String head) {
        return say(
                "what was seen of {} no longer counts, because {} is now at {}",
                commit(last.about()),
                code(branch),
                commit(head));
    }
}
