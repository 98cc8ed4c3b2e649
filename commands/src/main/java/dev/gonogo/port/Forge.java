package dev.gonogo.port;

import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One repository on GitHub. Answers never throw: what cannot be read is {@link Answer.CannotTell}. Acts throw {@link Unreachable}
 * or {@link Refused}. No method can push, move or delete a tag, or push to a branch.
 */
public interface Forge {
    <T> Answer<T> answer(ForgeQuestion<T> question);

    /**
     * Where people see a file as it is in a commit, whether or not a branch leads there.
     *
     * @throws Unreachable when the forge does not say now where its pages are
     */
    String addressOf(String commit, String path);

    /**
     * Starts a workflow by {@code workflow_dispatch}.
     *
     * @param ref branch whose workflow file runs
     * @return the run's id where the server tells it, empty where it does not
     */
    OptionalLong dispatch(Lease lease, String workflow, String ref, Map<String, String> inputs);

    /** Opens a pull request; where an open one of the same head and base exists, that one is returned. */
    int openPullRequest(Lease lease, String head, String base, String title, String body);

    /** Closes a pull request without merging it. One that is closed or merged already is fine. */
    void closePullRequest(Lease lease, int number);

    /** Runs the failed jobs of a run once more, and those that wait for them; a further attempt of the same run. */
    void rerunFailedJobs(Lease lease, long run);

    /**
     * Opens an issue, or gives an open one a new text.
     *
     * @param number the issue to change, 0 to open one
     */
    void writeIssue(Lease lease, int number, String title, String body);

    /**
     * Takes an issue or a pull request out of its milestone, and says why in a comment, which is written once however often this is
     * asked (B-10).
     *
     * @param toMilestone title of the milestone that it moves to, which must exist; empty for none
     */
    void defer(Lease lease, int number, String toMilestone, String comment);

    /**
     * Closes an issue as completed, and says why in a comment, which is written once however often this is asked (B-33). One that is
     * closed already is fine, and gets no comment; a pull request is refused, since closing it would give it up.
     */
    void closeIssue(Lease lease, int number, String comment);

    /** Deletes a branch if it is still at {@code commit}. A branch that is gone already is fine. */
    void deleteBranch(Lease lease, String branch, String commit);
}
