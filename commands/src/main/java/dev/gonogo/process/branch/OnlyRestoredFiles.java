package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Restored;
import java.util.List;
import java.util.Optional;

/**
 * {@code only-restored-files}: a clean branch is one commit on production, whose tree is its parent's tree with the
 * metadata files from the release branch, and nothing else. This need is part of the step that builds such a branch.
 *
 * @param branch the clean branch, with placeholders
 * @param from the branch that its files come from, with placeholders
 * @param into the branch that it builds on, with placeholders
 */
public record OnlyRestoredFiles(String branch, String from, String into) implements Need {
    @Override
    public String rule() {
        return "only-restored-files";
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }

    /**
     * @param line commits that production does not have, newest first
     * @param changes differences between the oldest of them and the result of restoring
     */
    private record Found(List<LineCommit> line, List<Change> changes) {
        List<LineCommit> foreign() {
            return changes.isEmpty() && isNoMerge() ? line.subList(0, line.size() - 1) : line;
        }

        /** A merge may begin at any earlier commit, and so revert what production has got since. */
        private boolean isNoMerge() {
            return !line.isEmpty() && line.getLast().parents().size() < 2;
        }
    }

    @Override
    public Finding judge(Situation situation) {
        return base(situation)
                .flatMap(base -> head(situation).flatMap(head -> situation.ask(new FirstParents(base, head))))
                .flatMap(line -> found(situation, line))
                .fold(found -> judge(situation, found), why -> Finding.cannotTell(rule(), why));
    }

    /** Where production was before the merge, or is now. */
    private Answer<String> base(Situation situation) {
        return merged(situation)
                .map(request -> situation
                        .ask(new BroughtBy(request.mergeCommit(), List.of()))
                        .map(MergedCommits::before))
                .orElseGet(() -> situation.headOf(into));
    }

    private Answer<String> head(Situation situation) {
        return Optional.ofNullable(situation.pullRequest())
                .<Answer<String>>map(request -> new Answer.Known<>(request.headCommit()))
                .orElseGet(() -> situation.headOf(branch));
    }

    private static Optional<PullRequest> merged(Situation situation) {
        return Optional.ofNullable(situation.pullRequest()).filter(PullRequest::merged);
    }

    private Answer<Found> found(Situation situation, List<LineCommit> line) {
        if (line.isEmpty()) {
            return new Answer.Known<>(new Found(line, List.of()));
        }
        LineCommit oldest = line.getLast();
        return oldest.parents().stream()
                .findFirst()
                .map(parent -> ReleaseBranch.head(situation, situation.fill(from))
                        .map(source -> new Restored(
                                parent,
                                List.of(new Restored.Files(
                                        source, situation.process().metadata().files()))))
                        .flatMap(expected -> situation.ask(new NotRestored(expected, oldest.id())))
                        .map(changes -> new Found(line, changes)))
                .orElseGet(() -> new Answer.CannotTell<>(
                        situation.fill(branch) + " has no history in common with " + situation.fill(into)));
    }

    private Finding judge(Situation situation, Found found) {
        Words name = say("{}", code(situation.fill(branch)));
        if (found.line().isEmpty()) {
            return Finding.notHeld(
                    rule(),
                    "{} has no commit that {} does not have. {}",
                    name,
                    code(situation.fill(into)),
                    next(situation));
        }
        List<LineCommit> foreign = found.foreign();
        List<PullRequest> requests =
                Optional.ofNullable(situation.pullRequest()).stream().toList();
        if (foreign.isEmpty()) {
            return Finding.held(rule(), "{} has the restored files and nothing else.", name);
        }
        Words what = found.changes().isEmpty()
                ? say("{} has {} besides the restored files", name, Commits.count(foreign))
                : say(
                        "{} differs from the files of {} in {}",
                        name,
                        code(situation.fill(from)),
                        Words.codes(found.changes().stream().map(Change::path).toList(), 5));
        Pushers pushers = Pushers.of(situation, situation.fill(branch), found.line(), requests);
        return Finding.notHeld(rule(), "{}: {}. {}", what, pushers.named(foreign, requests), next(situation))
                .about(Commits.ids(foreign));
    }

    private Words next(Situation situation) {
        return merged(situation)
                .map(request -> Commits.tooLate(request.base()))
                .orElseGet(() -> say("Delete {}, and gonogo builds it again.", code(situation.fill(branch))))
                .then(Overrides.howTo(rule()));
    }

    @Override
    public Words explain() {
        return say("{} has the restored files and nothing else", code(branch));
    }
}
