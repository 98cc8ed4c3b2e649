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
    private final Hub hub;

    LocalHost(Hub hub) {
        this.hub = hub;
    }

    @Override
    public String repository() {
        return hub.settings.fullName();
    }

    @Override
    public Optional<String> head(String branch) {
        return hub.git.branch(branch).map(ObjectId::name);
    }

    @Override
    public List<String> branchesUnder(String prefix) {
        return hub.git.refs(GitStore.HEADS + prefix).keySet().stream()
                .map(ref -> ref.substring(GitStore.HEADS.length()))
                .toList();
    }

    @Override
    public void createBranch(String branch, String sha) {
        if (head(branch).isPresent()) {
            throw new IllegalStateException(branch + " exists already.");
        }
        hub.refs.move(GitStore.HEADS + branch, ObjectId.fromString(sha), People.ACTIONS);
    }

    @Override
    public void deleteBranch(String branch) {
        if (head(branch).isPresent()) {
            hub.refs.delete(GitStore.HEADS + branch, People.ACTIONS);
        }
    }

    @Override
    public void commitOnto(String onto, String branch, Map<String, String> files, String message) {
        var author = CommitWriter.Author.throughGitHub(People.APP, hub.timeline.instant());
        var commit = hub.writer.commit(hub.git.branch(onto), files, author, message);
        hub.refs.move(GitStore.HEADS + branch, commit, People.APP);
    }

    @Override
    public Optional<String> file(String sha, String path) {
        return hub.git.text(ObjectId.fromString(sha), path);
    }

    @Override
    public boolean reachable(String sha, String branch) {
        return hub.git
                .branch(branch)
                .map(head -> hub.git.reachable(ObjectId.fromString(sha), head))
                .orElse(false);
    }

    @Override
    public Optional<String> tagMessage(String tag) {
        return hub.git.ref(GitStore.TAGS + tag).flatMap(hub.git::tagObject).map(RevTag::getFullMessage);
    }

    @Override
    public List<String> publishedTags() {
        return hub.releases.all().stream().map(Release::tag).toList();
    }

    @Override
    public List<String> subjectsSince(String tag, String branch) {
        var from = hub.git.commit("tags/" + tag);
        var to = hub.git.branch(branch);
        return from.isEmpty() || to.isEmpty()
                ? List.of()
                : hub.git.commitsBetween(from.get(), to.get()).stream()
                        .map(RevCommit::getShortMessage)
                        .toList();
    }

    @Override
    public boolean issueExists(int number) {
        return hub.issues.find(number).isPresent();
    }

    @Override
    public void openPullRequest(String head, String base, String title, String body) {
        var existing = hub.pulls.openOf(head, base);
        if (existing.isPresent()) {
            hub.pulls.describe(existing.get().number(), title, body, People.APP);
        } else {
            hub.pulls.open(new PullRequest.Proposal(People.APP, title, body, head, base));
        }
    }

    @Override
    public void dispatch(String file, String branch, Map<String, String> inputs) {
        var workflow = hub.git
                .branch(branch)
                .flatMap(commit -> hub.workflows.find(commit, file))
                .orElseThrow(() -> new IllegalStateException(file + " is not on " + branch + "."));
        hub.refs.startByHand(workflow, branch, inputs, People.APP);
    }

    @Override
    public boolean ensureRelease(String tag, boolean prerelease, String notes) {
        return hub.releases.ensure(tag, prerelease, notes, People.ACTIONS);
    }

    @Override
    public void attach(String tag, String asset, String content) {
        hub.releases.attach(tag, asset, content);
    }

    @Override
    public void upload(long run, String name, long bytes) {
        hub.uploads.add(run, name, bytes);
    }
}
