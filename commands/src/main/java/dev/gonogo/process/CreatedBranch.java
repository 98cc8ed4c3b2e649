package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.Reachable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A branch that a workflow creates, held against where it must stand.
 *
 * @param name of the branch
 * @param from name of the branch at whose head it is created
 */
record CreatedBranch(Situation situation, String name, String from) {
    private static final String RULE = "run-workflow";

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

    /** What our run created may be behind the branch that it began at, and has nothing of its own. */
    Progress createdByRun(String head, Map<String, String> values) {
        return situation
                .headOf(from)
                .flatMap(start -> situation.ask(new Reachable(head, start)))
                .fold(
                        within -> within ? created(head, values) : elsewhere(head, values, notOnIt(head)),
                        Progress.Unsure::new);
    }

    private Words notOnIt(String head) {
        return say(
                "{} is at {}, which is not on {}. Abandon this attempt, and cut again.",
                code(name),
                commit(head),
                code(from));
    }

    private Progress elsewhere(String head, Map<String, String> values, Words words) {
        Finding found = new Finding(RULE, Finding.Verdict.NOT_HELD, words, head);
        return Overrides.applied(found, situation).blocks()
                ? new Progress.Stopped(words, List.of(found))
                : created(head, values);
    }

    private Progress created(String head, Map<String, String> values) {
        Map<String, String> seen = new TreeMap<>(values);
        seen.put("commit", head);
        return new Progress.Done(say("{} at {}", code(name), commit(head)), seen);
    }
}
