package dev.gonogo.process;

import dev.gonogo.talk.Words;
import java.util.List;

/** A check that must hold. Each kind is one file with what it asks of the world, how it judges the answer, and its sentences. */
public interface Need extends Part {

    /** The name in process files. */
    String rule();

    /** Whether it can judge a step's pull request. */
    default boolean ofPullRequest() {
        return false;
    }

    /** Whether it can judge the repository, without a pull request. */
    default boolean ofRepository() {
        return !ofPullRequest();
    }

    /**
     * Whether a maintainer may go on although it does not hold, for a reason that is kept. Not where the runbook forbids it to everybody
     * nor what a recovery is.
     */
    default boolean mayBeOverridden() {
        return true;
    }

    /** Whether it may still come to hold in this attempt, where it does not: by itself, or when something is put right. */
    default boolean waits(Situation situation) {
        return true;
    }

    Finding judge(Situation situation);

    /** Roles whose people it waits for. */
    default List<String> roles() {
        return List.of();
    }

    /** What is wrong with it in a process, at a place that it can judge. Whether its roles exist is looked at for it. */
    default List<Problem> problems(ReleaseProcess process) {
        return List.of();
    }

    /** That it stands below a stage, and can judge nothing but a pull request. */
    default Problem withoutPullRequest() {
        return Problem.of(
                this,
                rule()
                        + " judges a pull request, and a stage has none. Put it below a step that watches a pull request.");
    }

    /** The rule in a sentence, for {@code /release explain}. */
    Words explain();
}
