package dev.gonogo.process.branch;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.Push;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-57")
class DeletedBranchTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String CLEAN = "promote/0.6.6-preview";
    private static final String TAG = "v0.6.6-preview";
    private static final String BEGUN = Scene.id("be9");
    private static final String TESTED = Scene.id("7e57");
    private static final String MERGED = Scene.id("ab5");
    private static final String APPROVED = Scene.id("90e5");
    private static final String ELSEWHERE = Scene.id("e15e");

    private static final String CREATE = "stage/1";
    private static final String AWAIT = "stage/2";
    private static final String TESTS = "stage/3";
    private static final String REVIEW = "stage/4";
    private static final String OTHER_TESTS = "stage/5";
    private static final String GO = "stage/6";
    private static final String CHECKLIST = "stage/9";
    private static final String PUSH = "publish/1";

    /** Its release branch does not exist. */
    private static Scene scene() {
        return steps(Scene.preview()).then("publish", new PushTag()).knows(new PullRequestsInto("main"), List.of());
    }

    /** Nothing is known about the pull requests that bring production back. */
    private static Scene steps(Scene scene) {
        return scene.steps(
                new CreateBranch("{release}", "{integration}"),
                new AwaitPullRequest("{release}", "release-please--", "", List.of()),
                new RunWorkflow("test.yml", "{release}", Map.of(), ""),
                new SignOff(List.of("maintainer"), 1, true, "{release}", true),
                new RunWorkflow("test.yml", "{integration}", Map.of(), ""),
                new SignOff("maintainer", 1, true),
                new OpenPullRequest("{release}", "{production}", "promote/{version}", "a title", List.of()),
                new OpenPullRequest("{production}", "{integration}", "sync/{version}", "a title", List.of()),
                new Tick("maintainer", Map.of("docs", "The documents are up to date")));
    }

    private static Optional<Finding> of(Scene scene) {
        Situation situation = scene.situation();
        Refs refs = situation.refs().fold(found -> found, why -> new Refs(Map.of(), Map.of()));
        return new DeletedBranch(situation, BRANCH, "create-branch").finding(refs);
    }

    private static Instant minute(int minute) {
        return Scene.CUT.plus(Duration.ofMinutes(minute));
    }

    private static Fact left(String step, int minute, String commit) {
        return new Fact.Landmark(step, minute(minute), Words.say("seen"), Map.of("commit", commit));
    }

    private static Fact about(String step, int minute, String commit) {
        return new Fact.Landmark(step, minute(minute), Words.say("seen"), Map.of(), commit);
    }

    private static Decision go(String step, int minute, String commit) {
        return new Decision.Go(Scene.by("carol", minute(minute)), step, commit, "", "", List.of());
    }

    private static PullRequest request(int number, String head, String headCommit, State state, int minute) {
        PullRequest like = Requests.between(number, head, "main", state, minute(minute));
        return new PullRequest(
                number,
                like.title(),
                like.author(),
                head,
                headCommit,
                like.base(),
                state,
                like.mergeCommit(),
                like.mergedAt(),
                like.created(),
                like.link());
    }

    private static void lastSeen(String shown, String commit, Scene scene) {
        Finding finding = of(scene).orElseThrow();

        notHeld(
                finding,
                "release/0.6.6-preview was deleted. It was last seen at " + shown
                        + ". Restore it, and what was done on it counts again: git push origin " + commit
                        + ":refs/heads/release/0.6.6-preview. Or end this attempt: /release abandon 0.6.6-preview.");
        assertThat(finding.rule()).isEqualTo("create-branch");
    }

    @Test
    void isPutBackWhereItBeganWhereNothingElseWasSeenOfIt() {
        lastSeen("be90000", BEGUN, scene().saw(left(CREATE, 1, BEGUN)));
    }

    @Test
    void aBranchThatIsThereIsNotDeleted() {
        assertThat(of(scene().saw(left(CREATE, 1, BEGUN)).branch(BRANCH, BEGUN)))
                .isEmpty();
    }

    @Test
    void ofOneThatWasSeenNowhereOnlyItsNameIsSaid() {
        Finding finding = of(scene()).orElseThrow();

        notHeld(
                finding,
                "release/0.6.6-preview was deleted. Restore it, or end this attempt: /release abandon 0.6.6-preview.");
        assertThat(finding.rule()).isEqualTo("create-branch");
    }

    @Test
    void whoDeletedItLastIsNamed() {
        Scene scene = scene().knows(
                        PushesOf.deleting(BRANCH),
                        List.of(new Push(account("dave"), minute(9)), new Push(account("ann"), minute(5))));

        notHeld(
                of(scene).orElseThrow(),
                "release/0.6.6-preview was deleted by dave (2026-11-20 10:09 UTC). Restore it, or end this attempt:"
                        + " /release abandon 0.6.6-preview.");
        notHeld(
                of(scene.saw(left(CREATE, 1, BEGUN))).orElseThrow(),
                "release/0.6.6-preview was deleted by dave (2026-11-20 10:09 UTC). It was last seen at be90000."
                        + " Restore it, and what was done on it counts again: git push origin "
                        + BEGUN
                        + ":refs/heads/release/0.6.6-preview. Or end this attempt: /release abandon 0.6.6-preview.");
    }

    @Test
    void ofADeletedAccountOnlyTheTimeIsSaid() {
        notHeld(
                of(scene().knows(PushesOf.deleting(BRANCH), List.of(new Push(Account.NOBODY, minute(9)))))
                        .orElseThrow(),
                "release/0.6.6-preview was deleted (2026-11-20 10:09 UTC). Restore it, or end this attempt: /release"
                        + " abandon"
                        + " 0.6.6-preview.");
    }

    @Test
    void whatAMergeLeftOnItWasSeenLaterThanWhereItBegan() {
        lastSeen("ab50000", MERGED, scene().saw(left(CREATE, 1, BEGUN)).saw(left(AWAIT, 2, MERGED)));
    }

    @Test
    void whatWasTestedOfItIsACommitOfIt() {
        lastSeen(
                "7e57000",
                TESTED,
                scene().saw(left(CREATE, 1, BEGUN)).saw(left(AWAIT, 2, MERGED)).saw(about(TESTS, 3, TESTED)));
    }

    @Test
    void soIsWhatPeopleSignedOff() {
        lastSeen(
                "90e5000",
                APPROVED,
                scene().saw(left(CREATE, 1, BEGUN)).saw(about(TESTS, 2, TESTED)).decided(go(REVIEW, 3, APPROVED)));
    }

    @Test
    void soIsWhatTheLastStepOfAStageWasAbout() {
        lastSeen("90e5000", APPROVED, scene().saw(left(CREATE, 1, BEGUN)).saw(about(CHECKLIST, 2, APPROVED)));
    }

    @Test
    void whatWasSeenLastCountsWhicheverStepSawIt() {
        lastSeen("7e57000", TESTED, scene().saw(about(TESTS, 4, TESTED)).decided(go(REVIEW, 3, APPROVED)));
        lastSeen(
                "7e57000",
                TESTED,
                scene().saw(about(TESTS, 2, ELSEWHERE))
                        .saw(about(TESTS, 4, TESTED))
                        .decided(go(REVIEW, 3, APPROVED)));
    }

    @Test
    void whatWasSeenOfOtherBranchesIsNoCommitOfIt() {
        Scene scene = scene().saw(left(CREATE, 1, BEGUN))
                .saw(about(OTHER_TESTS, 3, ELSEWHERE))
                .saw(left(GO, 4, ELSEWHERE))
                .decided(go(GO, 5, ELSEWHERE));

        lastSeen("be90000", BEGUN, scene);
        lastSeen("90e5000", APPROVED, scene.decided(go(REVIEW, 2, APPROVED)));
    }

    @Test
    void aStepThatSawNoCommitSaysNothingOfWhereItWas() {
        Fact nowhere = new Fact.Landmark(CHECKLIST, minute(3), Words.say("seen"), Map.of());

        lastSeen("be90000", BEGUN, scene().saw(left(CREATE, 1, BEGUN)).saw(nowhere));
    }

    @Test
    void anOpenPromotionFollowsItsHead() {
        Scene scene = scene().saw(left(CREATE, 1, BEGUN))
                .saw(about(TESTS, 30, TESTED))
                .knows(
                        new PullRequestsInto("main"),
                        List.of(
                                request(2436, BRANCH, MERGED, State.CLOSED, 5),
                                request(2440, BRANCH, APPROVED, State.OPEN, 6),
                                request(2438, BRANCH, BEGUN, State.CLOSED, 7)));

        lastSeen("90e5000", APPROVED, scene);
    }

    @Test
    void otherPullRequestsIntoProductionSayNothingOfIt() {
        Scene scene = scene().knows(
                        new PullRequestsInto("main"),
                        List.of(
                                request(2436, BRANCH, APPROVED, State.OPEN, 5),
                                request(2441, "dave/fix", ELSEWHERE, State.MERGED, 6),
                                request(2442, BRANCH, ELSEWHERE, State.MERGED, -60),
                                request(2443, CLEAN, ELSEWHERE, State.OPEN, 7)));

        lastSeen("90e5000", APPROVED, scene);
    }

    @Test
    void aCleanBranchIsAtNoCommitOfIt() {
        Scene scene = scene().saw(left(CREATE, 1, BEGUN))
                .knows(new PullRequestsInto("main"), List.of(request(2443, CLEAN, ELSEWHERE, State.OPEN, 7)));

        lastSeen("be90000", BEGUN, scene);
    }

    /** The forge does this automatically if the repository is configured to. */
    @Test
    @Tag("A-102")
    void onceItIsPromotedItMayGo() {
        for (String head : List.of(BRANCH, CLEAN)) {
            Scene scene = scene().saw(left(CREATE, 1, BEGUN))
                    .knows(
                            new PullRequestsInto("main"),
                            List.of(
                                    request(2436, head, APPROVED, State.MERGED, 5),
                                    request(2437, BRANCH, APPROVED, State.CLOSED, 6)));

            assertThat(of(scene)).as(head).isEmpty();
        }
    }

    @Test
    void whetherItWasPromotedMayNotBeKnown() {
        Finding finding = of(scene().cannotTell(new PullRequestsInto("main"))).orElseThrow();

        cannotTell(finding, "GitHub did not answer in time");
        assertThat(finding.rule()).isEqualTo("create-branch");
    }

    @Test
    void onceTheTagWasSeenItMayGo() {
        assertThat(of(scene().saw(left(CREATE, 1, BEGUN)).saw(left(PUSH, 9, APPROVED))))
                .isEmpty();
    }

    @Test
    @Tag("A-113")
    void onceItsTagStandsOnWhatGotItsGoItMayGoAndNotForAnotherTag() {
        Scene scene = scene().saw(left(CREATE, 1, BEGUN))
                .decided(go(GO, 5, Scene.MAIN))
                .annotated(TAG, Scene.MAIN)
                .knows(new TagMessage(Scene.id("7a9")), "Release " + TAG);

        assertThat(of(scene)).isEmpty();
        lastSeen("be90000", BEGUN, scene.annotated(TAG, ELSEWHERE));
    }

    @Test
    void whereNothingIsTaggedNothingNeedsIt() {
        assertThat(of(steps(Scene.preview())
                        .knows(new PullRequestsInto("main"), List.of())
                        .saw(left(CREATE, 1, BEGUN))))
                .isEmpty();
    }

    @Test
    void theStepThatCreatedItSaysSo() {
        Fact.Landmark seen = new Fact.Landmark(CREATE, minute(1), Words.say("seen"), Map.of("commit", BEGUN));
        Step byHand = new CreateBranch("{release}", "{integration}");
        Step byRun = new RunWorkflow("create-release-branch.yml", "main", Map.of(), "{release}");
        Situation situation = scene().saw(seen).situation();

        assertThat(byHand.contradicts(situation, seen)).isEqualTo(of(scene().saw(seen)));
        assertThat(byRun.contradicts(situation, seen))
                .map(finding -> finding.words().plain())
                .isEqualTo(of(scene().saw(seen)).map(finding -> finding.words().plain()));
        assertThat(new RunWorkflow("test.yml", "main", Map.of(), "").contradicts(situation, seen))
                .isEmpty();
    }
}
