package dev.gonogo.process.review;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.pending;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Account;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Push;
import dev.gonogo.world.Review;
import dev.gonogo.world.Review.Verdict;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-10")
@Tag("A-63")
class ReviewedTest {
    private static final PullRequest REQUEST = Requests.titled("promote");
    private static final PushesOf PUSHES = new PushesOf(REQUEST.head(), Requests.HEAD);
    private static final String MISSING = "#2436 needs an approval of its present head.";
    private final Need need = new Reviewed(1);

    private static Review review(String author, Verdict verdict) {
        return new Review(account(author), verdict, Requests.HEAD);
    }

    private static Review approval(String author) {
        return review(author, Verdict.APPROVED);
    }

    /** The Aegis process, whose maintainers all have write access, and mallory, who has not. */
    private static Scene scene(Review... reviews) {
        return Scene.preview()
                .writers(REQUEST, "ann", "bob", "carol", "dave", "erin")
                .knows(new MayWrite(account("mallory")), false)
                .knows(new ReviewsOf(REQUEST.number()), List.of(reviews));
    }

    private static Finding judge(Need need, Review... reviews) {
        return need.judge(scene(reviews).about(REQUEST));
    }

    @Test
    void heldWhenSomebodyApprovedThePresentHead() {
        held(judge(need, approval("bob")), "#2436 is approved by bob.");
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
    void aStrangersApprovalDoesNotCount() {
        pending(judge(need, approval("mallory")), MISSING + " Not counted: mallory (no write access).");
        held(judge(need, approval("mallory"), approval("bob")), "#2436 is approved by bob.");
    }

    @Test
    void aStrangersRequestForChangesBlocksNothing() {
        held(judge(need, review("mallory", Verdict.CHANGES_REQUESTED), approval("bob")), "#2436 is approved by bob.");
        pending(
                judge(need, review("mallory", Verdict.CHANGES_REQUESTED)),
                MISSING + " Not counted: mallory (no write access).");
    }

    @Test
    void anApprovalOfAnEarlierHeadIsStale() {
        pending(
                judge(need, new Review(account("bob"), Verdict.APPROVED, Scene.id("0ld"))),
                MISSING + " Not counted: bob (approved an earlier head).");
    }

    @Test
    void theAuthorsOwnApprovalDoesNotCount() {
        pending(judge(need, approval(Requests.BOT)), MISSING + " Not counted: github-actions[bot] (opened it).");
    }

    @Test
    void whoeverPushedItsHeadDoesNotApproveTheirOwnPush() {
        Scene scene = scene(approval("dave")).knows(PUSHES, List.of(new Push(account("dave"), Scene.NOW)));

        pending(need.judge(scene.about(REQUEST)), MISSING + " Not counted: dave (pushed its head).");
        held(
                need.judge(scene.knows(new ReviewsOf(2436), List.of(approval("dave"), approval("bob")))
                        .about(REQUEST)),
                "#2436 is approved by bob.");
    }

    @Test
    void thisBotDoesNotApproveWhatItReleases() {
        Scene scene = scene(approval("bob")).knows(new OwnLogin(), "Bob");

        pending(need.judge(scene.about(REQUEST)), MISSING + " Not counted: bob (the account of this bot).");
    }

    @Test
    void whoeverTookTheLoginOfSomebodyElseIsNotThem() {
        Account other = new Account(5, "bob");
        Scene scene = scene(new Review(other, Verdict.CHANGES_REQUESTED, Requests.HEAD), approval("bob"))
                .knows(new MayWrite(other), false);

        held(need.judge(scene.about(REQUEST)), "#2436 is approved by bob.");
    }

    @Test
    void aCommentIsNoApprovalAndTakesNoneBack() {
        pending(judge(need, review("bob", Verdict.COMMENTED)), MISSING);
        held(judge(need, approval("bob"), review("bob", Verdict.COMMENTED)), "#2436 is approved by bob.");
    }

    @Test
    void requestedChangesBlockWhoeverElseApproved() {
        notHeld(
                judge(need, approval("bob"), review("carol", Verdict.CHANGES_REQUESTED)),
                "#2436 has changes requested by carol. Make them, and ask for another review.");
    }

    @Test
    void requestedChangesOfAnEarlierHeadStillBlock() {
        notHeld(
                judge(need, new Review(account("carol"), Verdict.CHANGES_REQUESTED, Scene.id("0ld")), approval("bob")),
                "#2436 has changes requested by carol. Make them, and ask for another review.");
    }

    @Test
    void theLastWordOfEachPersonCounts() {
        held(judge(need, review("carol", Verdict.CHANGES_REQUESTED), approval("carol")), "#2436 is approved by carol.");
        pending(judge(need, approval("bob"), review("bob", Verdict.DISMISSED)), MISSING);
    }

    @Test
    void oneApprovalIsNotTwo() {
        Need two = new Reviewed(2);

        pending(judge(two, approval("bob"), approval("bob")), "#2436 needs 2 approvals of its present head.");
        held(judge(two, approval("bob"), approval("carol")), "#2436 is approved by bob, carol.");
    }

    @Test
    void theProcessMayWantPeopleOfARole() {
        Need narrow = new Reviewed(1, List.of("qa", "maintainer"));

        pending(
                judge(narrow, approval("erin"), approval("mallory")),
                "#2436 needs an approval of its present head by qa or maintainer. Not counted: mallory (no write access),"
                        + " erin (not qa or maintainer).");
        held(judge(narrow, approval("erin"), approval("bob")), "#2436 is approved by bob.");
    }

    @Test
    void atMostFiveAreNamedWhoDoNotCount() {
        Scene scene = Scene.preview()
                .knows(
                        new ReviewsOf(2436),
                        List.of("a", "b", "c", "d", "e", "f", "g").stream()
                                .map(login -> new Review(account(login), Verdict.APPROVED, Scene.id("0ld")))
                                .toList());

        assertThat(need.judge(scene.about(REQUEST)).words().plain())
                .endsWith("e (approved an earlier head) and 2 more.");
    }

    @Test
    void cannotTellWithoutReviewsToRead() {
        cannotTell(need.judge(Scene.preview().about(REQUEST)), ScriptedWorld.SILENCE);
        assertThat(need.ofPullRequest()).isTrue();
    }

    @Test
    void whoMayWriteMustBeKnownWhereItMatters() {
        MayWrite bob = new MayWrite(account("bob"));

        cannotTell(need.judge(scene(approval("bob")).cannotTell(bob).about(REQUEST)), "GitHub did not answer in time");
        cannotTell(
                need.judge(scene(approval("carol"), review("bob", Verdict.CHANGES_REQUESTED))
                        .cannotTell(bob)
                        .about(REQUEST)),
                "GitHub did not answer in time");
        held(
                need.judge(scene(approval("bob"), approval("carol"))
                        .cannotTell(bob)
                        .about(REQUEST)),
                "#2436 is approved by carol.");
        held(
                need.judge(scene(approval("carol"), review("bob", Verdict.DISMISSED))
                        .cannotTell(bob)
                        .about(REQUEST)),
                "#2436 is approved by carol.");
    }

    @Test
    void whoeverPushedItFirstDoesNotApproveItAfterSomebodyElseMovedTheBranchAwayAndBack() {
        Push first = new Push(account("dave"), Scene.NOW.minusSeconds(60));
        Push back = new Push(account("github-actions[bot]"), Scene.NOW);
        Scene scene = scene(approval("dave")).knows(PUSHES, List.of(back, first));

        pending(need.judge(scene.about(REQUEST)), MISSING + " Not counted: dave (pushed its head).");
    }

    @Test
    void whoPushedItsHeadMustBeKnown() {
        Scene scene = scene(approval("bob")).knows(PUSHES, List.of());
        PullRequest merged = Requests.between(2436, REQUEST.head(), "main", PullRequest.State.MERGED);
        String unseen = MISSING
                + " Not counted: bob (GitHub does not show who pushed its head). To continue anyway: /release"
                + " override reviewed <reason>.";

        pending(need.judge(scene.about(REQUEST)), unseen);
        notHeld(need.judge(scene.about(merged)), unseen);
        assertThat(need.judge(scene.about(merged)).about())
                .as("accepted for this head, wherever the branches move")
                .isEqualTo("#2436 " + Requests.HEAD);
        cannotTell(need.judge(scene.cannotTell(PUSHES).about(merged)), "GitHub did not answer in time");
    }

    private static final PullRequest FORK = Requests.between(2436, "erin:topic", "main", PullRequest.State.OPEN);

    /** A pull request from erin's fork with a commit that names these as its author and committer. */
    private static Scene fork(Account author, Account committer, Review... reviews) {
        PullRequestCommit commit = new PullRequestCommit(
                Requests.HEAD,
                new PullRequestCommit.Named("whatever", author),
                new PullRequestCommit.Named("whatever", committer),
                false,
                "feat: topic");
        return scene(reviews)
                .cannotTell(new PushesOf(FORK.head(), Requests.HEAD))
                .knows(new CommitsOf(2436, Requests.HEAD), List.of(commit));
    }

    @Test
    void somebodyWhoHadNoPartInAForkMayApproveWhatComesFromIt() {
        held(
                need.judge(fork(account("mallory"), Account.NOBODY, approval("bob"))
                        .about(FORK)),
                "#2436 is approved by bob.");
    }

    @Test
    void whoeverOwnsTheForkDoesNotApproveWhatComesFromIt() {
        pending(
                need.judge(fork(account("mallory"), Account.NOBODY, approval("erin"))
                        .about(FORK)),
                MISSING + " Not counted: erin (owns the fork that it comes from).");
    }

    @Test
    void whoeverMadeACommitInAForkDoesNotApproveIt() {
        Scene scene = fork(account("mallory"), account("bob"), approval("bob"), approval("dave"));

        held(need.judge(scene.about(FORK)), "#2436 is approved by dave.");
        pending(
                need.judge(scene.knows(new ReviewsOf(2436), List.of(approval("bob")))
                        .about(FORK)),
                MISSING + " Not counted: bob (made commits of it).");
        pending(
                need.judge(fork(account("dave"), account("mallory"), approval("dave"))
                        .about(FORK)),
                MISSING + " Not counted: dave (made commits of it).");
    }

    @Test
    void whoMadeTheCommitsInAForkMustBeKnown() {
        Scene scene = fork(account("mallory"), account("bob"), approval("dave"))
                .cannotTell(new CommitsOf(2436, Requests.HEAD));

        cannotTell(need.judge(scene.about(FORK)), "GitHub did not answer in time");
    }

    @Test
    void nobodyIsAskedToApproveWhoseApprovalOfAForkDoesNotCount() {
        Scene scene = fork(account("bob"), account("carol")).role("maintainer", "ann", "Bob", "carol", "erin");

        assertThat(new Reviewed(1).able(scene.about(FORK))).containsExactly("ann");
    }
}
