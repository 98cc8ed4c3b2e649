package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import dev.gonogo.world.Review.Verdict;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-63")
class ReviewedTest {
    private static final PullRequest REQUEST = Requests.titled("promote");
    private static final String MISSING = "#2436 needs an approval of its present head.";
    private final Need need = new Reviewed(1);

    private static Review review(String author, Verdict verdict) {
        return new Review(author, verdict, Requests.HEAD);
    }

    private static Finding judge(Need need, Review... reviews) {
        return need.judge(Scene.preview()
                .knows(new ReviewsOf(REQUEST.number()), List.of(reviews))
                .about(REQUEST));
    }

    @Test
    void heldWhenSomebodyApprovedThePresentHead() {
        held(judge(need, review("bob", Verdict.APPROVED)), "#2436 is approved by bob.");
    }

    @Test
    void withoutReviewsItIsNotReviewed() {
        pending(judge(need), MISSING);
    }

    @Test
    void onceMergedNoReviewIsAwaitedAnyMore() {
        PullRequest merged = Requests.between(2436, "topic", "main", PullRequest.State.MERGED);

        notHeld(need.judge(Scene.preview().knows(new ReviewsOf(2436), List.of()).about(merged)), MISSING);
    }

    @Test
    void anApprovalOfAnEarlierHeadIsStale() {
        pending(judge(need, new Review("bob", Verdict.APPROVED, Scene.id("0ld"))), MISSING);
    }

    @Test
    void theAuthorsOwnApprovalDoesNotCount() {
        pending(judge(need, review(REQUEST.author(), Verdict.APPROVED)), MISSING);
    }

    @Test
    void aCommentIsNoApprovalAndTakesNoneBack() {
        pending(judge(need, review("bob", Verdict.COMMENTED)), MISSING);
        held(
                judge(need, review("bob", Verdict.APPROVED), review("bob", Verdict.COMMENTED)),
                "#2436 is approved by bob.");
    }

    @Test
    void requestedChangesBlockWhoeverElseApproved() {
        notHeld(
                judge(need, review("bob", Verdict.APPROVED), review("carol", Verdict.CHANGES_REQUESTED)),
                "#2436 has changes requested by carol.");
    }

    @Test
    void requestedChangesOfAnEarlierHeadStillBlock() {
        notHeld(
                judge(
                        need,
                        new Review("carol", Verdict.CHANGES_REQUESTED, Scene.id("0ld")),
                        review("bob", Verdict.APPROVED)),
                "#2436 has changes requested by carol.");
    }

    @Test
    void theLastWordOfEachPersonCounts() {
        held(
                judge(need, review("carol", Verdict.CHANGES_REQUESTED), review("carol", Verdict.APPROVED)),
                "#2436 is approved by carol.");
        pending(judge(need, review("bob", Verdict.APPROVED), review("bob", Verdict.DISMISSED)), MISSING);
    }

    @Test
    void oneApprovalIsNotTwo() {
        Need two = new Reviewed(2);

        pending(
                judge(two, review("bob", Verdict.APPROVED), review("bob", Verdict.APPROVED)),
                "#2436 needs 2 approvals of its present head.");
        held(
                judge(two, review("bob", Verdict.APPROVED), review("carol", Verdict.APPROVED)),
                "#2436 is approved by bob, carol.");
    }

    @Test
    void cannotTellWithoutReviewsToRead() {
        cannotTell(need.judge(Scene.preview().about(REQUEST)), ScriptedWorld.SILENCE);
        assertThat(need.ofPullRequest()).isTrue();
    }
}
