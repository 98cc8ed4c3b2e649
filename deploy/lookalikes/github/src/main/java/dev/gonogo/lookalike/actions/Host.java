package dev.gonogo.lookalike.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a running job can see and do at the code host. Branches and releases are created with the workflow's default
 * token, which starts no other workflow; commits, pull requests and dispatches are by the project's own app, which
 * does.
 */
public interface Host {
    /** The repository as {@code owner/name}. */
    String repository();

    /** The commit at a branch's head. */
    Optional<String> head(String branch);

    /** The names of all branches that start with the prefix. */
    List<String> branchesUnder(String prefix);

    /** Creates a branch; fails if it exists. */
    void createBranch(String branch, String sha);

    /** Deletes a branch; does nothing if it is gone. */
    void deleteBranch(String branch);

    /**
     * Moves the branch to a new commit of these files on top of another branch's head; creates the branch if necessary.
     */
    void commitOnto(String onto, String branch, Map<String, String> files, String message);

    /** A file's text at a commit. */
    Optional<String> file(String sha, String path);

    /** Whether the commit is reachable from the branch. */
    boolean reachable(String sha, String branch);

    /** The message of an annotated tag; empty if the tag is lightweight or absent. */
    Optional<String> tagMessage(String tag);

    /** The tags of the published releases, newest first. */
    List<String> publishedTags();

    /** First lines of the commits that a branch has beyond a tag, newest first. */
    List<String> subjectsSince(String tag, String branch);

    boolean issueExists(int number);

    /** Opens a pull request, or updates the title and body of the open one with the same head and base. */
    void openPullRequest(String head, String base, String title, String body);

    /** Starts another workflow on a branch. */
    void dispatch(String file, String branch, Map<String, String> inputs);

    /** Creates the GitHub Release of a tag if there is none. Returns whether it did. */
    boolean ensureRelease(String tag, boolean prerelease, String notes);

    /** Attaches a file to a tag's release, replacing one with the same name. */
    void attach(String tag, String asset, String content);

    /** Keeps a file with a run. */
    void upload(long run, String name, long bytes);
}
