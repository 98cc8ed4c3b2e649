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
 * Where the previous release parted from integration. Its tag shows this, unless its promotion was squashed. Then the
 * first pull request into its release branch does; the forge keeps that even if the branch is deleted. For our own
 * releases, our records have the tagged commit and the pull requests.
 */
public final class LastCut {
    private LastCut() {}

    /** @param own whether a pull request into its release branch may belong to the release */
    private record Last(Situation situation, String commit, Predicate<PullRequest> own) {}

    /** @param head of integration; if nothing was released yet, production's content counts as released */
    public static Answer<String> of(Situation situation, String head) {
        return released(situation)
                .flatMap(last -> last.map(released -> of(situation, released, head))
                        .orElseGet(() ->
                                situation.headOf(situation.process().branches().production())));
    }

    /** The previous release; empty if nothing was released yet. */
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

    /** If nothing can be found about a deleted branch, the tag decides. */
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
