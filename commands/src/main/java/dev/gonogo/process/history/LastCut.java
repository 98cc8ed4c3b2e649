package dev.gonogo.process.history;

import dev.gonogo.process.Situation;
import dev.gonogo.process.history.Releases.Found;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the release before this one parted from integration. Its tag tells, unless its promotion was squashed; then the first pull
 * request into its release branch does, which the forge keeps when the branch is gone. Of what we released, our records tell where it was
 * tagged and which pull requests were its own.
 */
public final class LastCut {
    private LastCut() {}

    /** @param own whether a pull request into its release branch may be the release's */
    private record Last(Situation situation, String commit, Predicate<PullRequest> own) {}

    /** @param head of integration; where nothing was released yet, what production has is taken for released */
    public static Answer<String> of(Situation situation, String head) {
        return released(situation)
                .flatMap(last -> last.map(released -> of(situation, released, head))
                        .orElseGet(() ->
                                situation.headOf(situation.process().branches().production())));
    }

    /** The release before this one; empty where nothing was released yet. */
    public static Answer<Optional<Released>> released(Situation situation) {
        return Releases.of(situation.process(), situation.world())
                .map(releases -> ReleaseLine.others(situation, releases)
                        .where(other -> other.compareTo(situation.version()) < 0))
                .flatMap(releases -> releases.last(releases.all()))
                .map(Found::released);
    }

    private static Answer<String> of(Situation situation, Released released, String head) {
        return situation
                .ask(new Attempts())
                .map(attempts -> attempts.stream()
                        .filter(attempt -> attempt.version().equals(released.version()))
                        .flatMap(attempt -> attempt.pullRequests().stream())
                        .collect(Collectors.toSet()))
                .flatMap(own -> of(
                        new Last(
                                situation.of(released.version()),
                                released.commit(),
                                request -> !released.ours() || own.contains(request.number())),
                        head));
    }

    private static Answer<String> of(Last last, String head) {
        Situation situation = last.situation();
        return situation
                .ask(new MergeBase(last.commit(), head))
                .map(base -> base.orElse(last.commit()))
                .flatMap(byTag -> situation
                        .ask(new PullRequestsInto(situation.fill("{release}")))
                        .flatMap(requests -> byRequest(last, requests, head)
                                .map(byRequest -> later(situation, byTag, byRequest))
                                .orElseGet(() -> new Answer.Known<>(byTag))));
    }

    /** What cannot be found of a branch that is gone is left to the tag. */
    private static Optional<String> byRequest(Last last, List<PullRequest> requests, String head) {
        return requests.stream()
                .filter(PullRequest::merged)
                .filter(last.own())
                .min(Comparator.comparing(PullRequest::number))
                .flatMap(first -> last.situation()
                        .ask(new MergeBase(first.headCommit(), head))
                        .fold(base -> base, why -> Optional.empty()));
    }

    private static Answer<String> later(Situation last, String one, String other) {
        return last.ask(new Reachable(one, other)).map(before -> before ? other : one);
    }
}
