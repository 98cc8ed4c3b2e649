package dev.gonogo.sandbox.page;

/**
 * What a person can see of the repository and do to it, apart from the chat. Every act may throw {@link PanelRefusal}.
 */
public interface RepositoryPanel extends Breakable {
    /** The present state. */
    RepositorySnapshot snapshot();

    /** Approves a pull request in somebody's name. */
    void approve(int pullRequest, String login);

    /** Merges a pull request in somebody's name. */
    void merge(int pullRequest, String login);

    /** Closes a pull request without merging it. */
    void close(int pullRequest, String login);

    /** Writes a file with this content to a branch. */
    void commit(String branch, String login, String path, String content, String message);

    /** Proposes a file with this content by a pull request into a branch, from a new branch of the person's own. */
    void propose(String base, String login, String path, String content, String title);

    /** Opens an issue in somebody's name. */
    void openIssue(String login, String title);

    /** Writes below an issue in somebody's name. */
    void comment(int issue, String login, String text);

    /** Merges a branch into another one in somebody's name, with a merge commit and bypassing the rules. */
    void mergeBranch(String from, String into, String login);

    /** Reruns the failed jobs of a run in somebody's name. */
    void rerunFailed(long run, String login);

    /** How many times faster than real time workflows run. */
    double speed();

    /** Sets how fast workflows run from now on. */
    void speed(double factor);
}
