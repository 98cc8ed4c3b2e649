package dev.gonogo.process;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Brought;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a clean branch leaves behind, whoever made it: where the release branch differs from production outside the metadata
 * files.
 *
 * @param source the release branch's head, which a {@link Decision.MetadataOnly} is about
 * @param files none where nothing differs, or where somebody with the role meant it for that very commit
 */
record LeftBehind(String source, List<String> files) {
    private static final int MOST_SHOWN = 5;

    LeftBehind {
        files = List.copyOf(files);
    }

    /** By the clean branch as it is, were it merged now. */
    static Answer<LeftBehind> by(Situation situation, OpenPullRequest step) {
        return situation.headOf(step.into()).flatMap(base -> from(situation, step, base));
    }

    /** By a pull request of the clean branch, open or merged. */
    static Answer<LeftBehind> by(Situation situation, OpenPullRequest step, PullRequest clean) {
        return clean.merged()
                ? situation
                        .ask(new BroughtBy(clean.mergeCommit(), List.of()))
                        .map(Brought::before)
                        .flatMap(base -> from(situation, step, base))
                : by(situation, step);
    }

    private static Answer<LeftBehind> from(Situation situation, OpenPullRequest step, String base) {
        return ReleaseBranch.head(situation, situation.fill(step.from()))
                .flatMap(source -> between(situation, base, source));
    }

    /**
     * @param base production's commit before the merge
     * @param source the release branch's head
     */
    static Answer<LeftBehind> between(Situation situation, String base, String source) {
        boolean meant = situation
                .release()
                .decided(Decision.MetadataOnly.class)
                .anyMatch(decision -> decision.commit().equals(source));
        return meant
                ? new Answer.Known<>(new LeftBehind(source, List.of()))
                : situation.ask(new Difference(base, source)).map(changes -> left(situation, source, changes));
    }

    private static LeftBehind left(Situation situation, String source, List<Change> changes) {
        List<String> metadata = situation.process().metadata().files();
        return new LeftBehind(
                source,
                changes.stream()
                        .map(Change::path)
                        .filter(path -> !metadata.contains(path))
                        .toList());
    }

    /** Before a clean branch is built. */
    Progress ask(Situation situation, PullRequest dirty) {
        return ask(
                situation,
                say(
                        "{} cannot be merged: the histories diverged. A clean branch would carry only the metadata files;"
                                + " what else differs would stay behind: {}",
                        PullRequests.name(dirty),
                        shown()));
    }

    /** @param clean a clean branch that is there, or its pull request */
    Progress hold(Situation situation, Words clean) {
        return ask(
                situation,
                say(
                        "{} must not be merged yet: it carries only the metadata files; what else differs would stay behind: {}",
                        clean,
                        shown()));
    }

    Progress afterwards(Situation situation, PullRequest clean, Optional<PullRequest> direct) {
        Words asWell = direct.filter(PullRequest::open)
                .map(request -> say("merge {} as well, or ", PullRequests.name(request)))
                .orElse(Words.NONE);
        return ask(
                situation,
                say(
                        "{} was merged, and brought only the metadata files; what else differs stayed behind: {}. Say whether"
                                + " that is meant. Otherwise {}put it right by a hotfix, and cut again",
                        PullRequests.name(clean),
                        shown(),
                        asWell));
    }

    private Progress ask(Situation situation, Words words) {
        return new Progress.Waiting(
                words,
                List.of(),
                new Ask.MetadataOnly(situation.process().people(ReleaseProcess.MAINTAINER), source, files));
    }

    private Words shown() {
        return Words.codes(files, MOST_SHOWN);
    }
}
