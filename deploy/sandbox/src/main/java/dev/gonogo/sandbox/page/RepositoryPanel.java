package dev.gonogo.sandbox.page;

/** What a person can see of the repository and do to it, beside the chat. Every act may throw {@link PanelRefusal}. */
public interface RepositoryPanel extends Breakable {
    /** What is there now. */
    RepositorySnapshot snapshot();

    /** Approves a pull request in somebody's name. */
    void approve(int pullRequest, String login);

    /** Merges a pull request in somebody's name. */
    void merge(int pullRequest, String login);

    /** Closes a pull request without merging it. */
    void close(int pullRequest, String login);

    /** Puts a file with this content onto a branch. */
    void commit(String branch, String login, String path, String content, String message);

    /** Proposes a file with this content by a pull request into a branch, from a new branch of the person's own. */
    void propose(String base, String login, String path, String content, String title);

    /** Opens an issue in somebody's name. */
    void openIssue(String login, String title);

    /** Writes below an issue in somebody's name. */
    void comment(int issue, String login, String text);

    /** Merges a branch into another one in somebody's name, by a merge commit and past the rules. */
    void mergeBranch(String from, String into, String login);

    /** Runs again, in somebody's name, what failed in a run. */
    void rerunFailed(long run, String login);

    /** How many times faster than real time workflows run. */
    double speed();

    /** Lets workflows run faster or slower from now on. */
    void speed(double factor);
}
