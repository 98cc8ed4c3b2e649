package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Host;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;

/**
 * What a running job sees of the repository and does to it. Whatever other workflows should notice is done by the
 * project's own app.
 */
final class LocalHost implements Host {
    private final GitHubState gitHub;

    LocalHost(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    @Override
    public String repository() {
        return gitHub.settings.fullName();
    }

    @Override
    public Optional<String> head(String branch) {
        return gitHub.git.branch(branch).map(ObjectId::name);
    }

    @Override
    public List<String> branchesUnder(String prefix) {
        return gitHub.git.refs(GitStore.HEADS + prefix).keySet().stream()
                .map(ref -> ref.substring(GitStore.HEADS.length()))
                .toList();
    }

    @Override
    public void createBranch(String branch, String sha) {
        if (head(branch).isPresent()) {
            throw new IllegalStateException(branch + " exists already.");
        }
        gitHub.refs.move(GitStore.HEADS + branch, ObjectId.fromString(sha), People.ACTIONS);
    }

    @Override
    public void deleteBranch(String branch) {
        if (head(branch).isPresent()) {
            gitHub.refs.delete(GitStore.HEADS + branch, People.ACTIONS);
        }
    }

    @Override
    public void commitOnto(String onto, String branch, Map<String, String> files, String message) {
        var author = CommitWriter.Author.throughGitHub(People.APP, gitHub.timeline.instant());
        var commit = gitHub.writer.commit(gitHub.git.branch(onto), files, author, message);
        gitHub.refs.move(GitStore.HEADS + branch, commit, People.APP);
    }

    @Override
    public Optional<String> file(String sha, String path) {
        return gitHub.git.text(ObjectId.fromString(sha), path);
    }

    @Override
    public boolean reachable(String sha, String branch) {
        return gitHub.git
                .branch(branch)
                .map(head -> gitHub.git.reachable(ObjectId.fromString(sha), head))
                .orElse(false);
    }

    @Override
    public Optional<String> tagMessage(String tag) {
        return gitHub.git
                .ref(GitStore.TAGS + tag)
                .flatMap(gitHub.git::tagObject)
                .map(RevTag::getFullMessage);
    }

    @Override
    public List<String> publishedTags() {
        return gitHub.releases.all().stream().map(Release::tag).toList();
    }

    @Override
    public List<String> subjectsSince(String tag, String branch) {
        var from = gitHub.git.commit("tags/" + tag);
        var to = gitHub.git.branch(branch);
        return from.isEmpty() || to.isEmpty()
                ? List.of()
                : gitHub.git.commitsBetween(from.get(), to.get()).stream()
                        .map(RevCommit::getShortMessage)
                        .toList();
    }

    @Override
    public boolean issueExists(int number) {
        return gitHub.issues.find(number).isPresent();
    }

    @Override
    public void openPullRequest(String head, String base, String title, String body) {
        var existing = gitHub.pulls.openOf(head, base);
        if (existing.isPresent()) {
            gitHub.pulls.describe(existing.get().number(), title, body, People.APP);
        } else {
            gitHub.pulls.open(new PullRequest.Proposal(People.APP, title, body, head, base));
        }
    }

    @Override
    public void dispatch(String file, String branch, Map<String, String> inputs) {
        var workflow = gitHub.git
                .branch(branch)
                .flatMap(commit -> gitHub.workflows.find(commit, file))
                .orElseThrow(() -> new IllegalStateException(file + " is not on " + branch + "."));
        gitHub.refs.startByHand(workflow, branch, inputs, People.APP);
    }

    @Override
    public boolean ensureRelease(String tag, boolean prerelease, String notes) {
        return gitHub.releases.ensure(tag, prerelease, notes, People.ACTIONS);
    }

    @Override
    public void attach(String tag, String asset, String content) {
        gitHub.releases.attach(tag, asset, content);
    }

    @Override
    public void upload(long run, String name, long bytes) {
        gitHub.uploads.add(run, name, bytes);
    }
}
