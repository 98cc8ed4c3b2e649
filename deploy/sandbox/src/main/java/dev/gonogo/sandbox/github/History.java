package dev.gonogo.sandbox.github;

import dev.gonogo.sandbox.actions.Trigger;
import dev.gonogo.sandbox.registries.Shelves;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.jgit.revwalk.RevCommit;

/** What happened before the look-alike was started: releases of the tags, and green checks on the branches that live on. */
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

    private void checked(String branch) {
        var commit = hub.git.branch(branch).map(hub.git::commit).orElseThrow();
        var trigger = Trigger.push(
                branch,
                commit.name(),
                hub.people.account(commit.getAuthorIdent()).orElse(hub.settings.owner()));
        hub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushToBranch(branch))
                .forEach(
                        workflow -> hub.engine.remember(workflow, trigger, commit.getShortMessage(), momentOf(commit)));
    }
}
