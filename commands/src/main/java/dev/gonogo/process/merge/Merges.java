package dev.gonogo.process.merge;

import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which pull request brought a commit of a branch's first-parent line, checked by content. GitHub marks a pull request
 * as merged as soon as its base reaches its head ("indirect merges"), so somebody who pushes a merge made by hand
 * chooses its parents and files, and what else is pushed with it.
 *
 * @param line newest first
 */
public record Merges(World world, List<LineCommit> line) {

    /** @param merged those that the forge lists as merged at the commit */
    public Answer<Optional<PullRequest>> mergeOf(LineCommit commit, List<PullRequest> merged) {
        return last(merged, request -> isMerge(commit, request));
    }

    /** @param named those that brought the commit according to the forge */
    public Answer<Optional<PullRequest>> partOf(LineCommit commit, List<PullRequest> named) {
        return last(named, request -> isPart(commit, request));
    }

    /** Of those that brought it, the one that was merged last. */
    private static Answer<Optional<PullRequest>> last(
            List<PullRequest> requests, Function<PullRequest, Answer<Boolean>> brought) {
        Answer<Optional<PullRequest>> last = new Answer.Known<>(Optional.empty());
        for (PullRequest request : requests.stream()
                .sorted(Comparator.comparing(PullRequest::mergedAt))
                .toList()) {
            last = last.flatMap(before -> brought.apply(request).map(itsOwn -> itsOwn ? Optional.of(request) : before));
        }
        return last;
    }

    /** Whether a commit at which a pull request was merged contains only that pull request. */
    private Answer<Boolean> isMerge(LineCommit commit, PullRequest request) {
        if (commit.merge()) {
            return commit.parents().size() == 2 && commit.parents().getLast().equals(request.headCommit())
                    ? world.ask(new Remerged(commit.id())).map(List::isEmpty)
                    : new Answer.Known<>(false);
        }
        return commit.id().equals(request.headCommit()) ? new Answer.Known<>(true) : madeAnew(request);
    }

    /**
     * Whether a commit below such a merge belongs to the pull request. A real merge leaves no other commit on the line.
     * Apart from commits that the forge creates, only what the pull request's head has belongs to it.
     */
    private Answer<Boolean> isPart(LineCommit commit, PullRequest request) {
        if (commit.id().equals(request.mergeCommit())) {
            return isMerge(commit, request);
        }
        return line.stream()
                .filter(one -> one.id().equals(request.mergeCommit()) && !one.merge())
                .findFirst()
                .map(end -> madeAnew(request)
                        .flatMap(anew -> anew
                                ? new Answer.Known<>(true)
                                : world.ask(new Reachable(commit.id(), request.headCommit()))))
                .orElseGet(() -> new Answer.Known<>(false));
    }

    /**
     * Whether the forge squashed or rebased it: then the branch does not contain its head, unless that came there in
     * another way.
     */
    private Answer<Boolean> madeAnew(PullRequest request) {
        return world.ask(new Reachable(request.headCommit(), request.mergeCommit()))
                .map(has -> !has);
    }
}
