package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.files.ChangedInside;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a clean branch leaves behind, whoever made it: the differences between the release branch and production outside
 * the metadata files. The clean branch replaces the metadata files completely, so differences in them apart from the
 * version are checked as well: a hotfix may have changed them on production.
 *
 * @param source the release branch's head, which a {@link Decision.MetadataOnly} is about
 * @param files none if nothing differs, or if somebody with the role accepted all of it for that very commit
 * @param replaced what differs in the metadata files apart from the version, each as {@code FILE POINTER}; none in the
 * same cases
 */
public record LeftBehind(String source, List<String> files, List<String> replaced) {
    private static final int MOST_SHOWN = 5;

    public LeftBehind {
        files = List.copyOf(files);
        replaced = List.copyOf(replaced);
    }

    /** By the clean branch as it is, if it were merged now. */
    public static Answer<LeftBehind> by(Situation situation, Promotes step) {
        return situation.headOf(step.into()).flatMap(base -> from(situation, step, base));
    }

    /** By a pull request of the clean branch, open or merged. */
    public static Answer<LeftBehind> by(Situation situation, Promotes step, PullRequest clean) {
        return clean.merged()
                ? situation
                        .ask(new BroughtBy(clean.mergeCommit(), List.of()))
                        .map(MergedCommits::before)
                        .flatMap(base -> from(situation, step, base))
                : by(situation, step);
    }

    private static Answer<LeftBehind> from(Situation situation, Promotes step, String base) {
        return ReleaseBranch.head(situation, situation.fill(step.from()))
                .flatMap(source -> between(situation, base, source));
    }

    /**
     * @param base production's commit before the merge
     * @param source the release branch's head
     */
    public static Answer<LeftBehind> between(Situation situation, String base, String source) {
        return situation
                .ask(new Difference(base, source))
                .flatMap(changes -> left(situation, base, source, changes))
                .map(left -> situation
                                .release()
                                .decided(Decision.MetadataOnly.class)
                                .anyMatch(decision -> decision.covers(source, left.all()))
                        ? new LeftBehind(source, List.of(), List.of())
                        : left);
    }

    private static Answer<LeftBehind> left(Situation situation, String base, String source, List<Change> changes) {
        Metadata metadata = situation.process().metadata();
        List<String> changed = changes.stream().map(Change::path).toList();
        Map<String, List<String>> looked = new LinkedHashMap<>(metadata.pointers());
        looked.keySet().retainAll(changed);
        return ChangedInside.between(looked, situation, base, source)
                .map(replaced -> new LeftBehind(
                        source,
                        changed.stream()
                                .filter(path -> !metadata.files().contains(path))
                                .toList(),
                        replaced));
    }

    /** Whether it leaves nothing behind and replaces only the version. */
    public boolean nothing() {
        return files.isEmpty() && replaced.isEmpty();
    }

    /** Before a clean branch is built. */
    public Progress ask(Situation situation, PullRequest dirty) {
        return ask(
                situation,
                say(
                        "{} cannot be merged: the histories diverged. A clean branch would only have the metadata"
                                + " files{}",
                        PullRequests.name(dirty),
                        shown(true)));
    }

    /** @param clean a clean branch that is there, or its pull request */
    public Progress hold(Situation situation, Words clean) {
        return ask(situation, say("{} must not be merged yet: it only has the metadata files{}", clean, shown(true)));
    }

    /** Once the clean branch is merged. */
    public Progress afterwards(Situation situation, PullRequest clean, Optional<PullRequest> direct) {
        Words asWell = direct.filter(PullRequest::open)
                .map(request -> say("merge {} as well, or ", PullRequests.name(request)))
                .orElse(Words.NONE);
        return ask(
                situation,
                say(
                        "{} was merged, and brought only the metadata files{}. Say whether that is intended."
                                + " Otherwise {}fix it with a hotfix, and cut again",
                        PullRequests.name(clean),
                        shown(false),
                        asWell));
    }

    private Progress ask(Situation situation, Words words) {
        return new Progress.Waiting(
                words,
                List.of(),
                new Ask.MetadataOnly(situation.process().people(ReleaseProcess.MAINTAINER), source, all()));
    }

    private List<String> all() {
        return Stream.concat(files.stream(), replaced.stream()).toList();
    }

    private Words shown(boolean ahead) {
        Words behind = files.isEmpty()
                ? Words.NONE
                : say(
                        "; what else differs {}: {}",
                        ahead ? "would stay behind" : "stayed behind",
                        Words.codes(files, MOST_SHOWN));
        return replaced.isEmpty()
                ? behind
                : say(
                        "{}; in these it {} more than the version: {}",
                        behind,
                        ahead ? "would replace" : "replaced",
                        Words.codes(replaced, MOST_SHOWN));
    }
}
