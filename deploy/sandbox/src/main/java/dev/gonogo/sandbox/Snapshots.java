package dev.gonogo.sandbox;

import dev.gonogo.lookalike.github.GitHubView;
import dev.gonogo.lookalike.registries.RegistriesView;
import dev.gonogo.sandbox.page.RepositorySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes snapshots of a repository and of what it has published. */
final class Snapshots {
    private static final Set<String> ENDED =
            Set.of("success", "failure", "cancelled", "skipped", "timed_out", "neutral");

    private Snapshots() {}

    static RepositorySnapshot of(GitHubView view, RegistriesView registries) {
        return new RepositorySnapshot(
                view.repository(),
                view.branches().stream()
                        .map(branch -> new RepositorySnapshot.Branch(branch.name(), branch.sha(), branch.subject()))
                        .toList(),
                view.tags().stream()
                        .map(tag ->
                                new RepositorySnapshot.Tag(tag.name(), tag.annotated(), tag.message(), tag.commit()))
                        .toList(),
                view.pulls().stream().map(Snapshots::pullRequest).toList(),
                view.issues().stream().map(Snapshots::issue).toList(),
                view.runs().stream().map(Snapshots::run).toList(),
                artifacts(view, registries));
    }

    private static RepositorySnapshot.PullRequest pullRequest(GitHubView.Pull pull) {
        return new RepositorySnapshot.PullRequest(
                pull.number(),
                pull.title(),
                pull.head(),
                pull.base(),
                pull.state(),
                Set.of("clean", "unstable").contains(pull.mergeableState()),
                pull.reviews().stream()
                        .map(review -> new RepositorySnapshot.Review(review.login(), review.state()))
                        .toList(),
                pull.checks().stream()
                        .map(check -> new RepositorySnapshot.Check(
                                check.name(), ENDED.contains(check.state()) ? check.state() : "pending"))
                        .toList());
    }

    private static RepositorySnapshot.Issue issue(GitHubView.Topic issue) {
        return new RepositorySnapshot.Issue(
                issue.number(),
                issue.title(),
                issue.body(),
                issue.open(),
                issue.body()
                        .lines()
                        .filter(line -> line.startsWith("Approved: "))
                        .findFirst()
                        .orElse(""),
                issue.comments().stream()
                        .map(comment -> new RepositorySnapshot.Comment(comment.login(), comment.body()))
                        .toList());
    }

    private static RepositorySnapshot.Run run(GitHubView.Run run) {
        return new RepositorySnapshot.Run(
                run.id(),
                run.workflow(),
                run.head(),
                status(run.state()),
                conclusion(run.state()),
                run.jobs().stream()
                        .map(job ->
                                new RepositorySnapshot.Job(job.name(), status(job.state()), conclusion(job.state())))
                        .toList());
    }

    private static String status(String state) {
        return ENDED.contains(state) ? "completed" : state;
    }

    private static String conclusion(String state) {
        return ENDED.contains(state) ? state : "";
    }

    private static List<RepositorySnapshot.Artifact> artifacts(GitHubView view, RegistriesView registries) {
        List<RepositorySnapshot.Artifact> all = new ArrayList<>();
        registries.entries().stream()
                .filter(RegistriesView.Entry::visible)
                .forEach(entry -> all.add(new RepositorySnapshot.Artifact(
                        entry.artifact().registry().name().toLowerCase(Locale.ROOT),
                        entry.artifact().name(),
                        entry.artifact().version(),
                        entry.channel().isEmpty() ? List.of() : List.of(entry.channel()))));
        view.releases()
                .forEach(release -> all.add(new RepositorySnapshot.Artifact(
                        "release",
                        release.tag(),
                        release.tag(),
                        release.assets().stream().sorted().toList())));
        return all;
    }
}
