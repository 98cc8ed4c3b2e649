package dev.gonogo.process.production;

import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-07")
@Tag("A-10")
class PromotedEarlyTest {
    private static final String RELEASE = "release/0.6.6-preview";
    private static final String CLEAN = "chore/promote-0.6.6-preview-main";
    private static final PullRequestsInto AWAITED = new PullRequestsInto(RELEASE);
    private static final Instant MERGED = Scene.CUT.plusSeconds(360);

    private static Scene scene(PullRequest... requests) {
        return promoting("{production}", "main", requests);
    }

    private static Scene promoting(String into, String base, PullRequest... requests) {
        return Scene.preview()
                .steps(
                        new AwaitPullRequest("{release}", "release-please--", "", List.of()),
                        new OpenPullRequest("{release}", into, "chore/promote-{version}-main", "promote", List.of()),
                        new SignOff("maintainer", 1, false))
                .knows(new PullRequestsInto(base), List.of(requests))
                .knows(AWAITED, List.of());
    }

    /** Release Please's pull request was merged this many seconds after the promotion. */
    private static PullRequest awaited(int seconds) {
        PullRequest request =
                Requests.mergedAt(Scene.id("feed"), 2437, "release-please--branches--" + RELEASE, RELEASE);
        return merged(request, MERGED.plusSeconds(seconds));
    }

    private static PullRequest merged(PullRequest request, Instant at) {
        return new PullRequest(
                request.number(),
                request.title(),
                request.author(),
                request.head(),
                request.headCommit(),
                request.base(),
                request.state(),
                request.mergeCommit(),
                at,
                request.created(),
                request.link());
    }

    private static PullRequest promotion(String head) {
        return Requests.mergedAt(Requests.MERGE, 2438, head);
    }

    private static Finding judge(Scene scene) {
        Situation situation = scene.situation();
        return situation.judge(PromotedEarly.of(situation).getFirst());
    }

    private static boolean holds(Scene scene) {
        return !PromotedEarly.of(scene.situation()).isEmpty();
    }

    @Test
    void aPromotionThatIsMergedBeforeItsStepIsReachedHoldsWhatComesBefore() {
        for (String head : List.of(RELEASE, CLEAN)) {
            Scene scene = scene(promotion(head));
            Finding found = judge(scene);

            notHeld(
                    found,
                    "#2438 a title (by github-actions[bot], merged 2026-11-20 10:06 UTC) promoted " + head
                            + " to main before stage was passed. It is on main now: fix that with a hotfix (/release"
                            + " hotfix), and cut again. To continue anyway: /release override open-pull-request"
                            + " <reason>.");
            assertThat(PromotedEarly.of(scene.situation()).getFirst().waits(scene.situation()))
                    .isFalse();
            noted(
                    judge(scene.decided(new Decision.OverrideRule(
                            Scene.by("bob"), "open-pull-request", List.of(found.about()), "it is what we want"))),
                    "bob overrode open-pull-request for cafe000: it is what we want");
        }
    }

    @Test
    void onAnotherBranchThereIsNothingForAHotfix() {
        PullRequest elsewhere = Requests.mergedAt(Requests.MERGE, 2438, RELEASE, "develop");

        notHeld(
                judge(promoting("{integration}", "develop", elsewhere)),
                "#2438 a title (by github-actions[bot], merged 2026-11-20 10:06 UTC) promoted release/0.6.6-preview to develop"
                        + " before stage was passed. Abandon this attempt and cut again. To continue anyway:"
                        + " /release override"
                        + " open-pull-request <reason>.");
    }

    @Test
    void whatIsOpenOrOfSomethingElseOrCannotBeToldHoldsNothing() {
        assertThat(holds(scene(Requests.between(2438, RELEASE, "main", PullRequest.State.OPEN))))
                .isFalse();
        assertThat(holds(scene(promotion("fix-login")))).isFalse();
        assertThat(holds(scene().cannotTell(new PullRequestsInto("main")))).isFalse();
    }

    @Test
    void whatWasMergedInOrderWhileNobodyLookedIsNotEarly() {
        Scene scene = scene(promotion(RELEASE));
        assertThat(holds(scene.knows(AWAITED, List.of(awaited(-300))))).isFalse();
        assertThat(holds(scene.knows(AWAITED, List.of(awaited(0))))).isFalse();
        assertThat(holds(scene.cannotTell(AWAITED))).isFalse();

        assertThat(holds(scene.knows(AWAITED, List.of(awaited(1))))).isTrue();
        assertThat(holds(scene.knows(
                        AWAITED,
                        List.of(Requests.between(
                                2437, "release-please--branches--" + RELEASE, RELEASE, PullRequest.State.OPEN)))))
                .isTrue();
    }

    @Test
    void anEarlierPromotionHasItsOrderFromItsMergeAsWell() {
        Scene scene = Scene.preview()
                .steps(promoting("staging"))
                .then("promote", promoting("main"))
                .knows(new PullRequestsInto("main"), List.of(promotion(RELEASE)));
        PullRequest staged = Requests.mergedAt(Scene.id("feed"), 2437, RELEASE, "staging");
        PullRequestsInto staging = new PullRequestsInto("staging");

        assertThat(holds(scene.knows(staging, List.of(merged(staged, MERGED.minusSeconds(60))))))
                .isFalse();
        assertThat(holds(scene.knows(staging, List.of(merged(staged, MERGED.plusSeconds(60))))))
                .isTrue();
        assertThat(holds(scene.knows(staging, List.of()))).isTrue();
    }

    private static Step promoting(String into) {
        return new OpenPullRequest("{release}", into, "chore/promote-{version}-" + into, "promote", List.of());
    }

    @Test
    void whatPassedBeforeHasNotBeenMergedInOrderForThat() {
        Scene scene = Scene.preview()
                .steps(new AwaitPullRequest("{release}", "release-please--", "", List.of()))
                .then("approve", new SignOff(List.of("maintainer"), 1, true, "{release}", true))
                .then("promote", promoting("main"))
                .branch(RELEASE, Requests.HEAD)
                .saw(new Fact.Landmark(Scene.STEP, Scene.NOW, Words.NONE, Map.of()))
                .knows(new PullRequestsInto("main"), List.of(promotion(RELEASE)));
        Situation late = scene.knows(AWAITED, List.of(awaited(60))).situation().at("approve/1");

        assertThat(PromotedEarly.of(late)).containsExactly(new PromotedEarly(promotion(RELEASE), "stage"));
    }

    @Test
    void aStepThatIsStillToBeDoneWasNotDoneBefore() {
        SignOff approval = new SignOff(List.of("maintainer"), 1, true, "{release}", true);
        Scene scene = Scene.preview()
                .steps(approval)
                .then("promote", promoting("main"))
                .branch(RELEASE, Requests.HEAD)
                .knows(new PullRequestsInto("main"), List.of(promotion(RELEASE)));
        assertThat(holds(scene)).isTrue();

        assertThat(holds(scene.decided(new Decision.Go(Scene.by("bob"), Scene.STEP, Requests.HEAD, "", "", List.of()))))
                .isFalse();
    }

    @Test
    void whoPromotedBeforeItsMergeReachedIt() {
        assertThat(holds(scene(promotion(RELEASE)).decided(new Decision.Promote(Scene.by("bob", MERGED), "main"))))
                .isFalse();
        assertThat(holds(scene(promotion(RELEASE))
                        .decided(new Decision.Promote(Scene.by("bob", MERGED.plusSeconds(1)), "main"))))
                .isTrue();
        assertThat(holds(scene(promotion(RELEASE)).decided(new Decision.Promote(Scene.by("bob", MERGED), "staging"))))
                .isTrue();
    }

    @Test
    void fromItsStepOnAndOnceItWasSeenItIsNotEarly() {
        Scene scene = scene(promotion(RELEASE));
        assertThat(PromotedEarly.of(scene.situation().at("stage/2"))).isEmpty();
        assertThat(PromotedEarly.of(scene.situation().at("stage/3"))).isEmpty();

        assertThat(holds(scene.saw(new Fact.Landmark("stage/2", Scene.NOW, Words.NONE, Map.of()))))
                .isFalse();
    }
}
