package dev.gonogo.process;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Check;
import java.util.List;

/**
 * How a required check stands on a commit. All runs of its matrix count. A skipped or neutral one proves nothing, so it counts for nothing
 * beside others, and alone it is not green: GitHub lets it pass, but skips a job also where one that it needs has failed.
 */
record CheckRuns(String name, String commit, List<Check> runs) {

    static CheckRuns of(String name, String commit, List<Check> all) {
        List<Check> own = all.stream().filter(check -> check.isOf(name)).toList();
        List<Check> ran = own.stream()
                .filter(check -> check.state() != Check.State.SKIPPED)
                .toList();
        return new CheckRuns(name, commit, ran.isEmpty() ? own : ran);
    }

    /** Whether it ran; where it was skipped it did not. */
    boolean ran() {
        return runs.stream().anyMatch(check -> check.state() != Check.State.SKIPPED);
    }

    boolean green() {
        return !runs.isEmpty() && runs.stream().allMatch(check -> check.state() == Check.State.GREEN);
    }

    /** Those that ended without being green. */
    List<Check> bad() {
        return runs.stream()
                .filter(check -> check.state() == Check.State.RED || check.state() == Check.State.SKIPPED)
                .toList();
    }

    /** What is not green, a sentence for each run; a commit is named where it is not the one that is looked at. */
    List<Words> trouble(String lookedAt) {
        Words where = commit.equals(lookedAt) ? Words.NONE : say(" on {}", Words.commit(commit));
        return runs.stream()
                .filter(check -> check.state() != Check.State.GREEN)
                .map(check -> say("{} {}{}", link(check.name(), check.link()), standing(check), where))
                .toList();
    }

    private static String standing(Check check) {
        return switch (check.state()) {
            case GREEN -> "is green";
            case RED -> "failed";
            case RUNNING -> "is still running";
            case SKIPPED -> "was skipped";
        };
    }
}
