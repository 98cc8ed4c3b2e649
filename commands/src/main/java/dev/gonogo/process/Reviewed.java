package dev.gonogo.process;

import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code reviewed}: enough people approved the pull request's present head, and nobody's last word is a request for changes
 * . An approval of an earlier head does not count, nor does the author's own.
 */
public record Reviewed(int approvals) implements Need {
    @Override
    public String rule() {
        return "reviewed";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        PullRequest request = situation.subject();
        return situation
                .ask(new ReviewsOf(request.number()))
                .fold(reviews -> judge(request, reviews), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(PullRequest request, List<Review> reviews) {
        Map<String, Review> last = new LinkedHashMap<>();
        reviews.stream()
                .filter(review -> review.verdict() != Review.Verdict.COMMENTED)
                .filter(review -> !review.author().equals(request.author()))
                .forEach(review -> last.put(review.author(), review));
        List<Words> against = people(last, Review.Verdict.CHANGES_REQUESTED, "");
        if (!against.isEmpty()) {
            return Finding.notHeld(
                    rule(), "#{} has changes requested by {}.", request.number(), Words.join(", ", against));
        }
        List<Words> approvers = people(last, Review.Verdict.APPROVED, request.headCommit());
        if (approvers.size() >= approvals) {
            return Finding.held(rule(), "#{} is approved by {}.", request.number(), Words.join(", ", approvers));
        }
        String sentence = "#{} needs {} of its present head.";
        String what = approvals == 1 ? "an approval" : approvals + " approvals";
        return request.open()
                ? Finding.pending(rule(), sentence, request.number(), what)
                : Finding.notHeld(rule(), sentence, request.number(), what);
    }

    private static List<Words> people(Map<String, Review> last, Review.Verdict verdict, String commit) {
        return last.values().stream()
                .filter(review -> review.verdict() == verdict)
                .filter(review -> commit.isEmpty() || review.commit().equals(commit))
                .map(review -> say("{}", person(review.author())))
                .toList();
    }

    @Override
    public Words explain() {
        return say(
                "the pull request has {} of its present head",
                approvals == 1 ? "an approval" : approvals + " approvals");
    }
}
