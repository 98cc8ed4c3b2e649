package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Trigger;
import dev.gonogo.lookalike.actions.WorkflowDefinition;
import dev.gonogo.lookalike.registries.PublishedPackages;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What happened before the look-alike was started: the tags' releases, pull requests, and green checks on the permanent
 * branches.
 */
final class History {
    private final GitHubState gitHub;
    private final PublishedPackages packages;

    History(GitHubState gitHub, PublishedPackages packages) {
        this.gitHub = gitHub;
        this.packages = packages;
    }

    private record Tagged(String tag, Instant at) {}

    void remember() {
        gitHub.git.refs(GitStore.TAGS + "v").keySet().stream()
                .map(ref -> ref.substring(GitStore.TAGS.length()))
                .map(tag -> new Tagged(tag, momentOf(tag)))
                .sorted(Comparator.comparing(Tagged::at).thenComparing(Tagged::tag))
                .forEach(this::published);
        new PastPulls(gitHub).remember();
        gitHub.settings.builtIn().branches().forEach(this::checked);
    }

    private Instant momentOf(String tag) {
        return gitHub.git
                .ref(GitStore.TAGS + tag)
                .flatMap(gitHub.git::tagObject)
                .map(object -> object.getTaggerIdent().getWhenAsInstant())
                .orElseGet(() -> momentOf(gitHub.git.commit("tags/" + tag).orElseThrow()));
    }

    private static Instant momentOf(RevCommit commit) {
        return commit.getCommitterIdent().getWhenAsInstant();
    }

    private void published(Tagged tagged) {
        gitHub.settings
                .builtIn()
                .published()
                .apply(tagged.tag())
                .ifPresent(version -> gitHub.timeline.at(tagged.at(), () -> {
                    gitHub.releases.ensure(
                            tagged.tag(), version.prerelease(), "Release " + tagged.tag(), People.ACTIONS);
                    version.assets().forEach(name -> gitHub.releases.attach(tagged.tag(), name, tagged.tag() + "\n"));
                    version.putOn(packages, tagged.at());
                }));
    }

    /** The newest commit that starts a workflow has its run; with path filters that may not be the head. */
    private void checked(String branch) {
        var head = gitHub.git.branch(branch).map(gitHub.git::commit).orElseThrow();
        for (var workflow : gitHub.workflows.at(head)) {
            gitHub.git.firstParents(head).stream()
                    .filter(commit -> workflow.onPushToBranch(branch, FileChange.paths(gitHub.differences.of(commit))))
                    .findFirst()
                    .ifPresent(commit -> ran(workflow, branch, commit));
        }
    }

    private void ran(WorkflowDefinition workflow, String branch, RevCommit commit) {
        var trigger = Trigger.push(
                branch,
                commit.name(),
                gitHub.people.account(commit.getAuthorIdent()).orElse(gitHub.settings.owner()));
        gitHub.engine.remember(workflow, trigger, commit.getShortMessage(), momentOf(commit));
    }
}
