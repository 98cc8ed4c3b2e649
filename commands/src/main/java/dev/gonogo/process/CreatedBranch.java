package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.OnLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A branch that a workflow creates, held against where it must stand.
 *
 * @param name of the branch
 * @param from name of the branch at whose head it is created
 */
record CreatedBranch(Situation situation, String name, String from) {
    static final String RULE = "run-workflow";

    /** What somebody else created stands where the workflow would create it now. */
    Progress createdByOthers(String head) {
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
                "{} exists at {}, while {} is at {}, and no run of this attempt is known that created it. Delete it, and it is"
                        + " created there.",
                code(name),
                commit(head),
                code(from),
                commit(start));
    }

    /**
     * What our run created begins at a commit of the branch that it is created from, which may have moved on since. What the new branch has
     * got besides is no part of its cut.
     */
    Progress createdByRun(String head, Map<String, String> values) {
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
                        .map(line -> line.isEmpty()
                                ? elsewhere(head, values, merged(begin.getFirst()))
                                : created(begin.getFirst(), values));
    }

    private Words merged(String begin) {
        return say(
                "{} begins at {}, which was never the head of {}: it was merged into it. Abandon this attempt, and cut again.",
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
        Words all = words.then(Commits.override(RULE));
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
