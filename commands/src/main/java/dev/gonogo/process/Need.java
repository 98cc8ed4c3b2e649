package dev.gonogo.process;

import dev.gonogo.talk.Words;
import java.util.List;

/** A check that must hold. Each kind is one file with its questions, how it judges the answers, and its sentences. */
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
     * Whether a maintainer may continue without it, with a recorded reason. False if nobody may, as for the conditions
     * of a recovery.
     */
    default boolean mayBeOverridden() {
        return true;
    }

    /** Whether it may still come to hold in this attempt: by itself, or after somebody fixes something. */
    default boolean waits(Situation situation) {
        return true;
    }

    Finding judge(Situation situation);

    /** Roles of the people whom it waits for. */
    default List<String> roles() {
        return List.of();
    }

    /** What is wrong with it in a process, at a place where it can stand. {@code ProcessValidation} checks that its roles exist. */
    default List<Problem> problems(ReleaseProcess process) {
        return List.of();
    }

    /** The problem of a need that can only judge a pull request, below a stage. */
    default Problem withoutPullRequest() {
        return Problem.of(
                this,
                rule()
                        + " checks a pull request, and a stage has none. Put it below a step that watches a pull"
                        + " request.");
    }

    /** The rule in a sentence, for {@code /release explain}. */
    Words explain();
}
