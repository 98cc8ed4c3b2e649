package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Trigger;
import dev.gonogo.lookalike.actions.WorkflowDefinition;
import dev.gonogo.lookalike.registries.Shelves;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What happened before the look-alike was started: the tags' releases, pull requests, and green checks on the permanent
 * branches.
 */
final class History {
    private final Hub hub;
    private final Shelves shelves;

    History(Hub hub, Shelves shelves) {
        this.hub = hub;
        this.shelves = shelves;
    }

    private record Tagged(String tag, Instant at) {}

    void remember() {
        hub.git.refs(GitStore.TAGS + "v").keySet().stream()
                .map(ref -> ref.substring(GitStore.TAGS.length()))
                .map(tag -> new Tagged(tag, momentOf(tag)))
                .sorted(Comparator.comparing(Tagged::at).thenComparing(Tagged::tag))
                .forEach(this::published);
        new PastPulls(hub).remember();
        hub.settings.builtIn().branches().forEach(this::checked);
    }

    private Instant momentOf(String tag) {
        return hub.git
                .ref(GitStore.TAGS + tag)
                .flatMap(hub.git::tagObject)
                .map(object -> object.getTaggerIdent().getWhenAsInstant())
                .orElseGet(() -> momentOf(hub.git.commit("tags/" + tag).orElseThrow()));
    }

    private static Instant momentOf(RevCommit commit) {
        return commit.getCommitterIdent().getWhenAsInstant();
    }

    private void published(Tagged tagged) {
        hub.settings
                .builtIn()
                .published()
                .apply(tagged.tag())
                .ifPresent(version -> hub.timeline.at(tagged.at(), () -> {
                    hub.releases.ensure(tagged.tag(), version.prerelease(), "Release " + tagged.tag(), People.ACTIONS);
                    version.assets().forEach(name -> hub.releases.attach(tagged.tag(), name, tagged.tag() + "\n"));
                    version.putOn(shelves, tagged.at());
                }));
    }

    /** The newest commit that starts a workflow has its run; with path filters that may not be the head. */
    private void checked(String branch) {
        var head = hub.git.branch(branch).map(hub.git::commit).orElseThrow();
        for (var workflow : hub.workflows.at(head)) {
            hub.git.firstParents(head).stream()
                    .filter(commit -> workflow.onPushToBranch(branch, FileChange.paths(hub.differences.of(commit))))
                    .findFirst()
                    .ifPresent(commit -> ran(workflow, branch, commit));
        }
    }

    private void ran(WorkflowDefinition workflow, String branch, RevCommit commit) {
        var trigger = Trigger.push(
                branch,
                commit.name(),
                hub.people.account(commit.getAuthorIdent()).orElse(hub.settings.owner()));
        hub.engine.remember(workflow, trigger, commit.getShortMessage(), momentOf(commit));
    }
}
