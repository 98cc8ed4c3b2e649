package dev.gonogo.lookalike.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a running job can see and do at the code host. Branches and releases are made with the workflow's default token, which starts no
 * other workflow; commits, pull requests and dispatches are by the project's own app, which does.
 */
public interface Host {
    /** The repository as {@code owner/name}. */
    String repository();

    /** The commit at a branch's head. */
    Optional<String> head(String branch);

    /** The names of all branches that start with the prefix. */
    List<String> branchesUnder(String prefix);

    /** Makes a branch; fails when it is there already. */
    void createBranch(String branch, String sha);

    /** Deletes a branch; does nothing when it is gone. */
    void deleteBranch(String branch);

    /** Puts the branch on a new commit of these files on top of another branch's head; makes the branch if need be. */
    void commitOnto(String onto, String branch, Map<String, String> files, String message);

    /** A file's text at a commit. */
    Optional<String> file(String sha, String path);

    /** Whether the commit is reachable from the branch. */
    boolean reachable(String sha, String branch);

    /** The message of an annotated tag; empty when the tag is lightweight or absent. */
    Optional<String> tagMessage(String tag);

    /** The tags of the published releases, newest first. */
    List<String> publishedTags();

    /** First lines of the commits that a branch has beyond a tag, newest first. */
    List<String> subjectsSince(String tag, String branch);

    boolean issueExists(int number);

    /** Opens a pull request, or updates the title and body of the open one of the same head and base. */
    void openPullRequest(String head, String base, String title, String body);

    /** Starts another workflow on a branch. */
    void dispatch(String file, String branch, Map<String, String> inputs);

    /** Makes the GitHub Release of a tag when there is none. Answers whether it made one. */
    boolean ensureRelease(String tag, boolean prerelease, String notes);

    /** Attaches a file to a tag's release, in place of one of the same name. */
    void attach(String tag, String asset, String content);

    /** Keeps a file with a run. */
    void upload(long run, String name, long bytes);
}
