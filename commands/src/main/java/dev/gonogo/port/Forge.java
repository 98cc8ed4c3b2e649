package dev.gonogo.port;

import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One repository on GitHub. Answers never throw: what cannot be read is {@link Answer.CannotTell}. Acts throw
 * {@link Unreachable} or {@link Refused}. No method can push, move or delete a tag, or push to a branch.
 */
public interface Forge {
    <T> Answer<T> answer(ForgeQuestion<T> question);

    /**
     * The URL of a file in a commit, which works whether or not a branch contains the commit.
     *
     * @throws Unreachable if the forge does not tell the address of its pages now
     */
    String addressOf(String commit, String path);

    /**
     * Starts a workflow by {@code workflow_dispatch}.
     *
     * @param ref branch whose workflow file runs
     * @return the run's id if the server returns it, otherwise empty
     */
    OptionalLong dispatch(Lease lease, String workflow, String ref, Map<String, String> inputs);

    /** Opens a pull request, or returns the open one with the same head and base. */
    int openPullRequest(Lease lease, String head, String base, String title, String body);

    /** Closes a pull request without merging it. Does nothing if it is already closed or merged. */
    void closePullRequest(Lease lease, int number);

    /** Reruns the failed jobs of a run and the jobs that depend on them, as a further attempt of the same run. */
    void rerunFailedJobs(Lease lease, long run);

    /**
     * Opens an issue, or replaces the text of an open one.
     *
     * @param number the issue to change, 0 to open one
     */
    void writeIssue(Lease lease, int number, String title, String body);

    /**
     * Removes an issue or a pull request from its milestone and says why in a comment. Repeated calls write the comment
     * only once.
     *
     * @param toMilestone title of the milestone it moves to, which must exist; empty for none
     */
    void defer(Lease lease, int number, String toMilestone, String comment);

    /**
     * Closes an issue as completed and says why in a comment. Repeated calls write the comment only once. An issue that
     * is already closed gets no comment. A pull request is refused, because closing it would discard it.
     */
    void closeIssue(Lease lease, int number, String comment);

    /** Deletes a branch if it is still at {@code commit}. Does nothing if it is already gone. */
    void deleteBranch(Lease lease, String branch, String commit);
}
