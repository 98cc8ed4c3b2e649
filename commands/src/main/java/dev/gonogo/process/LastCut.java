package dev.gonogo.process;

import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the release before this one parted from integration. Its tag tells, unless its promotion was squashed; then the first pull
 * request into its release branch does, which the forge keeps when the branch is gone.
 */
final class LastCut {
    private LastCut() {}

    /** @param head of integration; where nothing was released yet, what production has is taken for released */
    static Answer<String> of(Situation situation, String head) {
        return situation
                .refs()
                .flatMap(refs -> ReleaseLine.of(situation, refs)
                        .before()
                        .flatMap(version -> refs.tag(situation.of(version).tag())
                                .map(tag -> of(situation.of(version), tag.commit(), head)))
                        .orElseGet(() ->
                                situation.headOf(situation.process().branches().production())));
    }

    private static Answer<String> of(Situation last, String tagged, String head) {
        return last.ask(new MergeBase(tagged, head))
                .map(base -> base.orElse(tagged))
                .flatMap(byTag -> last.ask(new PullRequestsInto(last.fill("{release}")))
                        .flatMap(requests -> byRequest(last, requests, head)
                                .map(byRequest -> later(last, byTag, byRequest))
                                .orElseGet(() -> new Answer.Known<>(byTag))));
    }

    /** What cannot be found of a branch that is gone is left to the tag. */
    private static Optional<String> byRequest(Situation last, List<PullRequest> requests, String head) {
        return requests.stream()
                .filter(PullRequest::merged)
                .min(Comparator.comparing(PullRequest::number))
                .flatMap(first ->
                        last.ask(new MergeBase(first.headCommit(), head)).fold(base -> base, why -> Optional.empty()));
    }

    private static Answer<String> later(Situation last, String one, String other) {
        return last.ask(new Reachable(one, other)).map(before -> before ? other : one);
    }
}
