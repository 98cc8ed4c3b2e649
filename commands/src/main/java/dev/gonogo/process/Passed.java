package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;

/**
 * Whether a step was passed. What was seen done stays done, except for evidence about a branch's head: until the tag is there, it is void
 * when the branch moves on by more than what the process itself commits, and while what showed it shows something else (B-04, B-12 to B-17,
 * B-20, B-22). A watch is to begin anew when what was watched falls before the release is closed (B-32).
 */
public sealed interface Passed {

    record Yes(Landmark landmark) implements Passed {}

    record No() implements Passed {}

    /**
     * It was, for a commit that its branch has left behind, or by a run that is not green any more.
     *
     * @param why for people
     * @param brief the same in a few words, for the record
     */
    record NoLonger(Words why, String brief) implements Passed {}

    record Unsure(String why) implements Passed {}

    /** @param here at the step */
    static Passed of(Step step, Situation here) {
        List<Landmark> seen = here.release()
                .landmarks()
                .filter(landmark -> landmark.step().equals(here.step()))
                .toList();
        if (seen.isEmpty()) {
            return new No();
        }
        if (step instanceof SignOff signOff && new Withdrawal(signOff, here).isSaid()) {
            return new No();
        }
        Landmark last = seen.getLast();
        if (step instanceof Soak soak) {
            return soak.lost(here, last)
                    .fold(lost -> lost.<Passed>map(why -> why).orElse(new Yes(last)), Unsure::new);
        }
        boolean ofHead = step.evidenceOn().isPresent() && !last.about().isEmpty();
        boolean kept =
                step instanceof RunWorkflow run && run.kept() && run.creates().isEmpty();
        return PushTag.seen(here) || !(ofHead || kept)
                ? new Yes(last)
                : here.refs().fold(refs -> of(step, here, seen, refs), Unsure::new);
    }

    private static Passed of(Step step, Situation here, List<Landmark> seen, Refs refs) {
        Passed yes = new Yes(seen.getLast());
        if (GoBeforeTag.tagged(here, refs)) {
            return yes;
        }
        Passed passed =
                step.evidenceOn().map(branch -> of(here, seen, refs, branch)).orElse(yes);
        return passed instanceof Yes(Landmark counts)
                ? step.lost(here, counts)
                        .fold(lost -> lost.<Passed>map(why -> why).orElse(passed), Unsure::new)
                : passed;
    }

    private static Passed of(Situation here, List<Landmark> seen, Refs refs, String template) {
        Landmark last = seen.getLast();
        String branch = here.fill(template);
        Optional<String> head = refs.branch(branch);
        if (head.isEmpty()) {
            return new Yes(last);
        }
        Optional<Landmark> ofHead = seen.stream()
                .filter(landmark -> landmark.about().equals(head.get()))
                .reduce((earlier, later) -> later);
        return ofHead.<Passed>map(Yes::new).orElseGet(() -> switch (OwnCommits.alone(here, last.about(), head.get())) {
            case Answer.Known<Boolean>(Boolean alone) ->
                alone ? new Yes(last) : new NoLonger(why(last, branch, head.get()), "the branch moved on");
            case Answer.CannotTell<Boolean>(String why) -> new Unsure(why);
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
