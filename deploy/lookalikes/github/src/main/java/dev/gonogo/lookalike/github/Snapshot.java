package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Conclusion;
import dev.gonogo.lookalike.actions.Status;
import dev.gonogo.lookalike.actions.WorkflowRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevTag;
import org.jspecify.annotations.Nullable;

/** Copies the hub's state into a view. */
final class Snapshot {
    private final GitHubState gitHub;

    Snapshot(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    GitHubView view() {
        return new GitHubView(
                gitHub.settings.fullName(),
                branches(),
                tags(),
                gitHub.pulls.all().stream().map(this::pull).toList(),
                gitHub.issues.all().stream().map(Snapshot::issue).toList(),
                gitHub.engine.runs().stream().map(Snapshot::run).toList(),
                gitHub.releases.all().stream().map(Snapshot::release).toList());
    }

    private List<GitHubView.Branch> branches() {
        return gitHub.git.refs(GitStore.HEADS).entrySet().stream()
                .map(ref -> new GitHubView.Branch(
                        ref.getKey().substring(GitStore.HEADS.length()),
                        ref.getValue().name(),
                        gitHub.git.commit(ref.getValue()).getShortMessage()))
                .toList();
    }

    private List<GitHubView.Tag> tags() {
        return gitHub.git.refs(GitStore.TAGS).entrySet().stream()
                .map(ref -> tag(ref.getKey().substring(GitStore.TAGS.length()), gitHub.git.tagObject(ref.getValue())))
                .toList();
    }

    private GitHubView.Tag tag(String name, Optional<RevTag> object) {
        var commit = gitHub.git.commit("tags/" + name).orElseThrow().name();
        return new GitHubView.Tag(
                name,
                object.isPresent(),
                commit,
                object.map(RevTag::getFullMessage).orElse(""));
    }

    private GitHubView.Pull pull(PullRequest pull) {
        return new GitHubView.Pull(
                pull.number(),
                pull.title(),
                pull.proposal().author(),
                pull.head(),
                pull.base(),
                pull.merge() == null ? pull.state() : "merged",
                gitHub.pulls.mergeability(pull).state(),
                pull.reviews().stream()
                        .map(review -> new GitHubView.Verdict(
                                review.login(), review.state().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                gitHub.checks.of(pull.headSha()).stream()
                        .map(check -> new GitHubView.Check(
                                check.name(),
                                state(check.job().status(), check.job().conclusion())))
                        .toList());
    }

    private static GitHubView.Topic issue(Issue issue) {
        return new GitHubView.Topic(
                issue.number(),
                issue.title(),
                issue.body(),
                issue.open(),
                issue.comments().stream()
                        .map(comment -> new GitHubView.Remark(comment.author(), comment.body()))
                        .toList());
    }

    private static GitHubView.Run run(WorkflowRun run) {
        var attempt = run.latest();
        var jobs = attempt.jobs().stream()
                .map(job -> new GitHubView.Job(
                        job.id(),
                        job.name(),
                        state(job.status(), job.conclusion()),
                        job.startedAt(),
                        job.completedAt()))
                .toList();
        return new GitHubView.Run(
                run.id(),
                run.number(),
                attempt.number(),
                run.definition().name(),
                run.trigger().event().wire(),
                run.trigger().head(),
                run.trigger().sha(),
                state(run.status(), run.conclusion()),
                jobs,
                attempt.plans().size());
    }

    private static String state(Status status, @Nullable Conclusion conclusion) {
        return conclusion == null ? status.wire() : conclusion.wire();
    }

    private static GitHubView.Published release(Release release) {
        return new GitHubView.Published(
                release.tag(),
                release.prerelease(),
                release.assets().stream().map(Release.Asset::name).toList());
    }
}
