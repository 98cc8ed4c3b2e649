package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A branch that a workflow creates, and whether it is in the right place.
 *
 * @param name of the branch
 * @param from name of the branch at whose head it is created
 */
public record CreatedBranch(Situation situation, String name, String from) {
    public static final String RULE = "run-workflow";

    /** A branch that somebody else created must be where the workflow would create it now. */
    public Progress createdByOthers(String head) {
        return situation
                .headOf(from)
                .fold(
                        start -> head.equals(start)
                                ? created(head, Map.of())
                                : elsewhere(head, Map.of(), byOthers(head, start)),
                        Progress.Unsure::new);
    }

    private Words byOthers(String head, String start) {
        return say(
                "{} exists at {}, while {} is at {}, and no run of this attempt is known that created it. Delete it,"
                        + " and it will be created there.",
                code(name),
                commit(head),
                code(from),
                commit(start));
    }

    /**
     * A branch that our run created begins at a commit of the branch it is created from, which may have moved on since,
     * but at none from before the run was started. Other commits on the new branch are not part of the cut.
     */
    public Progress createdByRun(String head, Map<String, String> values) {
        return situation
                .headOf(from)
                .flatMap(start -> situation
                        .ask(new FirstParents(start, head))
                        .map(own ->
                                own.isEmpty() ? List.of(head) : own.getLast().parents())
                        .flatMap(begin -> begun(head, start, begin, values)))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    /** A commit that came to the other branch by a merge was never its head, so nothing was created there. */
    private Answer<Progress> begun(String head, String start, List<String> begin, Map<String, String> values) {
        return begin.isEmpty()
                ? new Answer.Known<>(elsewhere(head, values, notOnIt(head)))
                : situation
                        .ask(new OnLine(Set.of(begin.getFirst()), start))
                        .flatMap(line -> line.isEmpty()
                                ? new Answer.Known<>(elsewhere(head, values, merged(begin.getFirst())))
                                : onLine(head, start, begin.getFirst(), values));
    }

    private Answer<Progress> onLine(String head, String start, String begin, Map<String, String> values) {
        return dispatchedAt()
                .filter(dispatched -> !dispatched.equals(begin))
                .map(dispatched -> lacks(begin, dispatched, start)
                        .map(lacks ->
                                lacks ? elsewhere(head, values, older(begin, dispatched)) : created(begin, values)))
                .orElseGet(() -> new Answer.Known<>(created(begin, values)));
    }

    /** Where the other branch was when our run was started; empty if that was not recorded. */
    private Optional<String> dispatchedAt() {
        return situation
                .release()
                .lastIntent(situation.step())
                .flatMap(intent -> situation.release().neededBefore(intent))
                .map(Fact.NeedsHeld::about)
                .filter(commit -> !commit.isEmpty());
    }

    /** Whether a commit lacks what the other branch had then, as far as that branch still has it. */
    private Answer<Boolean> lacks(String begin, String dispatched, String start) {
        Answer<Optional<String>> common = dispatched.equals(start)
                ? new Answer.Known<>(Optional.of(dispatched))
                : situation.ask(new MergeBase(dispatched, start));
        return common.flatMap(base -> base.map(kept -> situation.ask(new Reachable(kept, begin)))
                .orElseGet(() -> new Answer.Known<>(true))
                .map(contained -> !contained));
    }

    private Words older(String begin, String dispatched) {
        return say(
                "{} starts at {}, and lacks what {} already had when the branch was cut, at {}: somebody moved it to"
                        + " an older commit. Abandon this attempt, and cut again.",
                code(name),
                commit(begin),
                code(from),
                commit(dispatched));
    }

    private Words merged(String begin) {
        return say(
                "{} starts at {}, which was never the head of {}: it was merged into it. Abandon this attempt, and"
                        + " cut again.",
                code(name),
                commit(begin),
                code(from));
    }

    private Words notOnIt(String head) {
        return say(
                "{} is at {}, which has no history in common with {}. Abandon this attempt, and cut again.",
                code(name),
                commit(head),
                code(from));
    }

    private Progress elsewhere(String head, Map<String, String> values, Words words) {
        Words all = words.then(Overrides.howTo(RULE));
        Finding found = new Finding(RULE, Finding.Verdict.NOT_HELD, all, head);
        return Overrides.applied(found, situation).blocks()
                ? new Progress.Stopped(all, List.of(found))
                : created(head, values);
    }

    private Progress created(String head, Map<String, String> values) {
        Map<String, String> seen = new TreeMap<>(values);
        seen.put("commit", head);
        return new Progress.Done(say("{} at {}", code(name), commit(head)), seen).at(head);
    }
}
