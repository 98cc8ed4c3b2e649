package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.merge.PullRequestContent;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges of authorised hotfixes that production no longer has, for example after a force push. Those merged since the
 * last release in its history began count; what was lost before, or accepted by a maintainer then, was checked at that
 * release's go. A merge that brought more than was authorised never counted, so it is not missed; nor is one whose
 * content production has.
 *
 * @param head of production
 */
record LostHotfixes(Situation situation, Provenance provenance, String head) {

    /**
     * Adds the lost hotfixes to the finding about the line. Doubt about them hides nothing, and can only be accepted
     * together with the rest.
     *
     * @param start the commit at which the line begins
     */
    Answer<Finding> beside(Finding found, String start, List<LineCommit> line) {
        return of(start, line)
                .fold(
                        lost -> new Answer.Known<>(lost.isEmpty() ? found : with(found, lost)),
                        why -> found.blocks() ? new Answer.Known<>(doubted(found, why)) : new Answer.CannotTell<>(why));
    }

    private Answer<List<PullRequest>> of(String start, List<LineCommit> line) {
        Set<String> there = line.stream().map(LineCommit::id).collect(Collectors.toSet());
        return began(start)
                .flatMap(provenance::hotfixes)
                .map(merged -> merged.stream()
                        .filter(request -> !there.contains(request.mergeCommit()))
                        .toList())
                .flatMap(merged -> situation
                        .askAll(merged, request -> new Reachable(request.mergeCommit(), head))
                        .flatMap(reachable -> gone(merged, reachable)))
                .flatMap(this::notMeant);
    }

    /** What a maintainer accepted at the go of a published release is not asked about again. */
    private Answer<List<PullRequest>> notMeant(List<PullRequest> lost) {
        return situation.ask(new Attempts()).map(attempts -> {
            List<String> meant = attempts.stream()
                    .filter(attempt -> attempt.tagged().isPresent())
                    .flatMap(attempt -> attempt.overridden().stream())
                    .filter(one -> one.rule().equals(AccountedFor.RULE))
                    .flatMap(one -> one.about().stream())
                    .toList();
            return lost.stream()
                    .filter(request -> meant.stream().noneMatch(about -> about.contains(request.mergeCommit())))
                    .toList();
        });
    }

    /** When the release tagged at a commit was cut; the epoch if it is not ours. */
    private Answer<Instant> began(String tagged) {
        return situation
                .ask(new Attempts())
                .map(attempts -> attempts.stream()
                        .filter(attempt -> attempt.tagged()
                                .filter(tag -> tag.commit().equals(tagged))
                                .isPresent())
                        .map(Attempt::began)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** The forge may list a merge that git did not show yet. */
    private Answer<List<PullRequest>> gone(List<PullRequest> merged, Map<PullRequest, Boolean> reachable) {
        Answer<List<PullRequest>> gone = new Answer.Known<>(List.of());
        for (PullRequest request : merged) {
            if (!Boolean.TRUE.equals(reachable.get(request))) {
                Answer<List<PullRequest>> one = PullRequests.mergedJustNow(request, situation)
                        ? new Answer.CannotTell<>(PullRequests.nextLook(request))
                        : provenance
                                .wasAuthorised(request)
                                .flatMap(was -> was ? isMissing(request) : new Answer.Known<>(false))
                                .map(missing -> missing ? List.of(request) : List.of());
                gone = Answer.both(gone, one);
            }
        }
        return gone;
    }

    /** Whether production lacks what it brought. For a merge that no longer exists this cannot be seen. */
    private Answer<Boolean> isMissing(PullRequest request) {
        String merge = request.mergeCommit();
        return situation
                .ask(new NotBackported(merge, head, Map.of()))
                .flatMap(missing -> new PullRequestContent(situation.world(), request).broughtAny(missing))
                .fold(
                        Answer.Known::new,
                        why -> provenance.isGone(merge) ? new Answer.Known<>(true) : new Answer.CannotTell<>(why));
    }

    private Finding with(Finding found, List<PullRequest> lost) {
        Words words = say(
                "{} no longer has the merge of an authorised hotfix: {}. Somebody rewrote the branch. Push that"
                        + " merge again, or make sure that the branch has its changes.",
                production(),
                Words.some(lost.stream().map(PullRequests::name).toList(), 5));
        String about = lost.stream().map(PullRequest::mergeCommit).collect(Collectors.joining(" "));
        return found.blocks()
                ? more(found, words, about + " " + found.about())
                : Finding.notHeld(found.rule(), "{}", words.then(Overrides.howTo(found.rule())))
                        .about(about);
    }

    private Finding doubted(Finding found, String why) {
        return more(
                found,
                say(
                        "Whether {} has all authorised hotfixes cannot be told: {}.",
                        production(),
                        why.replaceFirst("\\.$", "")),
                found.about() + " " + why);
    }

    private static Finding more(Finding found, Words words, String about) {
        return new Finding(found.rule(), found.verdict(), found.words().then(words), about);
    }

    private Span production() {
        return code(situation.process().branches().production());
    }
}
