package dev.gonogo.process.production;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Develop since v0.6.5, with whatever a test adds. */
@Tag("A-109")
class ByPullRequestTest {
    private static final String TAGGED = Scene.id("a65");
    private static final String START = Scene.id("c07");
    private static final String DOOR = Scene.id("abc1234");
    private static final String FEATURE = Requests.MERGE;
    private static final Instant MADE = Instant.parse("2026-11-20T11:55:00Z");
    private static final String PUSHED =
            "1 commit reached develop since v0.6.5 without a pull request: abc1234 feat: back"
                    + " door (GitHub does not show who pushed it; author by the commit: mallory, 2026-11-20 11:55 UTC).";
    private static final String OVERRIDE = " To continue anyway: /release override by-pull-request <reason>.";
    private static final String NOTHING = "Nothing reached develop since v0.6.5 without a pull request.";

    private final Scene scene = Scene.preview()
            .annotated("v0.6.5", TAGGED)
            .steps(
                    new CreateBranch("{release}", "{integration}"),
                    new OpenPullRequest("{release}", "{production}", "clean/{version}", "promote", List.of()))
            .knows(new PullRequestsInto("release/0.6.5"), List.of())
            .knows(new PullRequestsInto("main"), List.of());
    private final List<LineCommit> line = new ArrayList<>();
    private final List<PullRequest> requests = new ArrayList<>();
    private String end = Scene.DEVELOP;

    private static LineCommit commit(String id, String subject, String... parents) {
        return new LineCommit(id, List.of(parents), subject, "mallory", MADE);
    }

    /** The newest commit on develop; its changes are still there and were not on main. */
    private LineCommit came(LineCommit commit) {
        line.addFirst(commit);
        String before = commit.parents().getFirst();
        scene.knows(new Difference(before, commit.id()), changes("src/door.ts"))
                .knows(new NotKept(before, commit.id(), List.of(Scene.MAIN)), List.of("src/door.ts"))
                .knows(new PullRequestsWith(commit.id()), List.of());
        return commit;
    }

    private LineCommit backDoor() {
        return came(commit(DOOR, "feat: back door", START));
    }

    private PullRequest merged() {
        PullRequest request = Requests.mergedAt(FEATURE, 2450, "topic", "develop");
        requests.add(request);
        return request;
    }

    private static List<Change> changes(String... paths) {
        return List.of(paths).stream()
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
    }

    private Finding judge(boolean blocks) {
        scene.knows(new MergeBase(TAGGED, end), Optional.of(START))
                .knows(new FirstParents(START, end), line)
                .knows(new PullRequestsInto("develop"), requests)
                .supposesHeads(line, requests);
        scene.knows(new Difference(START, end), changes("src/door.ts"));
        return new ByPullRequest(blocks).judge(scene.situation());
    }

    @Test
    void whatWasPushedIsNamedAndHolds() {
        LineCommit door = backDoor();

        Finding finding = judge(true);

        notHeld(finding, PUSHED + " Revert that, and bring it in with a pull request." + OVERRIDE);
        assertThat(finding.about()).isEqualTo(door.id());
    }

    @Test
    void whereItDoesNotBlockItIsOnlyWorthKnowing() {
        backDoor();

        noted(judge(false), PUSHED);
    }

    @Test
    void anOverrideCountsForTheCommitsThatWereShownAndForNoOthers() {
        backDoor();
        ByPullRequest need = new ByPullRequest(true);
        scene.decided(new Decision.OverrideRule(
                Scene.by("bob"), need.rule(), List.of(judge(true).about()), "it was agreed on the phone"));
        assertThat(scene.situation().judge(need).blocks()).isFalse();

        came(commit(Scene.id("def"), "feat: another", DOOR));
        judge(true);

        assertThat(scene.situation().judge(need).blocks()).isTrue();
    }

    @Test
    void whatCannotBeToldHoldsUnlessItDoesNotBlock() {
        backDoor();
        scene.cannotTell(new PullRequestsWith(DOOR));

        cannotTell(judge(true), "GitHub did not answer in time");
        noted(judge(false), "Cannot tell right now: GitHub did not answer in time.");
    }

    @Test
    void ofMoreThanFiveOnlyTheNumberIsSaid() {
        IntStream.range(0, 7)
                .forEach(number -> came(commit(Scene.id("abc" + number + "abc"), "feat " + number, START)));

        assertThat(judge(false).words().plain())
                .startsWith("7 commits reached develop since v0.6.5 without a pull request: abc6abc feat 6 (author by")
                .contains("abc2abc feat 2 (author by the commit: mallory")
                .endsWith("; and 2 more; GitHub does not show who pushed them.");
    }

    @Test
    void ofMoreCommitsThanTheForgeIsAskedAboutTheOldestAreNamedAsSuch() {
        IntStream.range(0, 101).forEach(number -> {
            String id = Scene.id("c" + number + "c");
            came(commit(id, "feat", START));
            scene.knows(new PullRequestsWith(id), List.of(Requests.mergedAt(id, 3000 + number, "topic", "develop")))
                    .knows(new Reachable(Requests.HEAD, id), false);
        });

        noted(
                judge(false),
                "GitHub was asked about 100 commits on develop since v0.6.5, which is the limit. 1 older one was not"
                        + " looked"
                        + " at: c0c0000 to c0c0000.");
    }

    @Test
    void aMergeOfAPullRequestIsNotAskedAbout() {
        merged();
        line.add(commit(FEATURE, "Merge pull request #2450", START, Requests.HEAD));
        scene.knows(new Remerged(FEATURE), List.of());

        held(judge(true), NOTHING);
    }

    @Test
    void aSquashIsNotAskedAbout() {
        merged();
        line.add(commit(FEATURE, "feat: a title (#2450)", START));

        held(judge(true), NOTHING);
    }

    @Test
    void ofARebaseTheForgeTellsWhatTheCommitsBelowItsLastAre() {
        PullRequest request = merged();
        LineCommit below = came(commit(DOOR, "feat: half of it", START));
        line.addFirst(commit(FEATURE, "feat: the rest", DOOR));
        scene.knows(new PullRequestsWith(below.id()), List.of(request));

        held(judge(true), NOTHING);
    }

    @Test
    void aPullRequestThatIsNoLongerListedIsFoundByItsCommit() {
        came(commit(FEATURE, "feat: a title (#2450)", START));
        PullRequest request = Requests.mergedAt(FEATURE, 2450, "topic", "develop");
        scene.knows(new PullRequestsWith(FEATURE), List.of(request))
                .knows(new Reachable(Requests.HEAD, FEATURE), false);
        held(judge(true), NOTHING);

        scene.knows(new PullRequestsWith(FEATURE), List.of(Requests.mergedAt(FEATURE, 2450, "topic", "main")));
        assertThat(judge(true).words().plain()).as("it was merged elsewhere").startsWith("1 commit reached develop");
    }

    @Test
    void aMergeMadeByHandThatBringsMoreThanItsPullRequestWasPushed() {
        merged();
        came(commit(FEATURE, "Merge topic", START, Requests.HEAD));
        scene.knows(new Remerged(FEATURE), List.of("src/door.ts"))
                .knows(new Reachable(Requests.HEAD, Scene.MAIN), false);

        noted(
                judge(false),
                "1 commit reached develop since v0.6.5 without a pull request: cafe000 Merge topic (GitHub does not"
                        + " show who pushed it; author by the commit: mallory,"
                        + " 2026-11-20 11:55 UTC).");
    }

    @Test
    void aMergeOfProductionThatBringsNothingElseIsNotCounted() {
        String hotfix = Scene.id("f1f");
        LineCommit merge = came(commit(DOOR, "Merge main into develop", START, hotfix));
        scene.knows(new Reachable(hotfix, Scene.MAIN), true).knows(new Remerged(merge.id()), List.of());
        held(judge(true), NOTHING);

        scene.knows(new Remerged(merge.id()), List.of("src/door.ts"));
        assertThat(judge(true).blocks()).as("it brings something else").isTrue();

        scene.knows(new Remerged(merge.id()), List.of()).knows(new Reachable(hotfix, Scene.MAIN), false);
        assertThat(judge(true).blocks()).as("it merges something else").isTrue();
    }

    @Test
    void whatProductionHasAlreadyIsNotCounted() {
        LineCommit backport = backDoor();
        scene.knows(new NotKept(START, backport.id(), List.of(Scene.MAIN)), List.of());

        held(judge(true), NOTHING);
    }

    @Test
    void whatOnlyAPromotionSinceTheLastReleaseBroughtToProductionCounts() {
        String before = Scene.id("be4");
        LineCommit door = backDoor();
        scene.saw(landmark("stage/1", Map.of("commit", Scene.DEVELOP)))
                .saw(landmark("stage/2", Map.of("pull-request", "2460", "commit", Scene.MAIN)))
                .knows(
                        new PullRequestsInto("main"),
                        List.of(Requests.mergedAt(Scene.MAIN, 2460, "release/0.6.6-preview")))
                .knows(new Reachable(Scene.MAIN, TAGGED), false)
                .knows(new BroughtBy(Scene.MAIN, List.of()), new MergedCommits(before, List.of()))
                .knows(new NotKept(START, door.id(), List.of(Scene.MAIN)), List.of())
                .knows(new NotKept(START, door.id(), List.of(before)), List.of("src/door.ts"));

        notHeld(
                judge(true),
                PUSHED + " It is on main now: fix that with a hotfix (/release hotfix), and cut again." + OVERRIDE);
    }

    @Test
    void whatWasTakenBackSinceIsNotCounted() {
        LineCommit door = backDoor();
        scene.knows(new Difference(START, door.id()), changes("src/gone.ts"));

        held(judge(true), NOTHING);
    }

    @Test
    void afterTheCutWhatIsInTheReleaseCountsAndNothingLater() {
        backDoor();
        end = Scene.id("c07c07");
        scene.saw(landmark("stage/1", Map.of("commit", Scene.id("5eed"), CreateBranch.BEGINNING, end)));

        notHeld(
                judge(true),
                PUSHED + " Abandon this attempt, revert that, bring it in with a pull request, and cut again."
                        + OVERRIDE);
    }

    @Test
    void aReleaseThatBeginsAtATagHasNothingOfIntegration() {
        Situation situation = Scene.preview()
                .steps(new CreateBranch("{release}", CreateBranch.LATEST_TAG))
                .situation();

        held(new ByPullRequest(true).judge(situation), "This release does not start at develop.");
    }

    @Test
    void beforeTheFirstReleaseWhatProductionHadIsTakenForReleased() {
        LineCommit door = backDoor();
        Scene first = Scene.preview()
                .steps(
                        new CreateBranch("{release}", "{integration}"),
                        new OpenPullRequest("{release}", "{production}", "clean/{version}", "promote", List.of()))
                .knows(new PullRequestsInto("main"), List.of())
                .knows(new PullRequestsInto("develop"), List.of())
                .knows(new FirstParents(Scene.MAIN, Scene.DEVELOP), List.of(door))
                .knows(new Difference(Scene.MAIN, Scene.DEVELOP), changes("src/door.ts"))
                .knows(new Difference(START, DOOR), changes("src/door.ts"))
                .knows(new NotKept(START, DOOR, List.of(Scene.MAIN)), List.of("src/door.ts"))
                .knows(new PullRequestsWith(DOOR), List.of());

        noted(new ByPullRequest(false).judge(first.situation()), PUSHED.replace(" since v0.6.5", ""));
    }

    private static Fact landmark(String step, Map<String, String> values) {
        return new Fact.Landmark(step, Scene.NOW, Words.NONE, values);
    }
}
