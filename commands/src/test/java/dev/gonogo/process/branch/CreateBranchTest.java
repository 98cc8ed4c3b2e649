package dev.gonogo.process.branch;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-09")
class CreateBranchTest {
    private static final String BRANCH = "release/0.8.0";
    private static final String HOTFIX = "hotfix/v0.8.0";
    private static final String HEAD = Scene.id("5e1ea5e");
    private static final String LATER = Scene.id("1a7e");
    private final Step step = new CreateBranch("{release}", "{integration}");
    private final Step fromTag = new CreateBranch("hotfix/v{version}", CreateBranch.LATEST_TAG);

    private static Scene scene() {
        return Scene.of("0.8.0").branch("main", Scene.MAIN).branch("develop", Scene.DEVELOP);
    }

    private static Fact.Intent intent(String commit) {
        return new Fact.Intent(Scene.STEP + "/at/" + commit, 1, Scene.NOW);
    }

    @Test
    void createsTheBranchAtTheHeadOfTheOther() {
        Act act = due(step.progress(scene().situation()), "creating release/0.8.0 at a1b2c3d, the head of develop");

        assertThat(act).isEqualTo(new Act.PushBranch(Scene.STEP + "/at/" + Scene.DEVELOP, BRANCH, Scene.DEVELOP));
    }

    @Test
    @Tag("B-36")
    void aHotfixBeginsWhereAnEarlierAttemptSawTheTagThatSomebodyMoved() {
        Attempt.Baseline seen = new Attempt.Baseline(Version.of("0.7.0"), HEAD, Scene.NOW);
        Scene scene = scene().annotated("v0.7.0", LATER)
                .knows(
                        new Attempts(),
                        List.of(new Attempt(
                                Version.of("0.8.0"),
                                1,
                                Scene.CUT,
                                false,
                                Set.of(),
                                Optional.empty(),
                                Set.of(),
                                List.of(),
                                Optional.of(seen))));

        due(
                fromTag.progress(scene.situation()),
                "creating hotfix/v0.8.0 at 5e1ea5e, the commit at which the tag v0.7.0 was seen before it was moved or"
                        + " deleted");
    }

    @Test
    @Tag("B-36")
    void aHotfixDoesNotBeginAtATagThatPublishedNothing() {
        Scene scene = scene().steps(new VerifyPublished(List.of(new NpmPackage("soma")), Duration.ofMinutes(15)))
                .annotated("v0.7.0", HEAD)
                .annotated("v0.7.1", Scene.id("1122334"))
                .knows(npm("0.7.1"), new Publication.Absent())
                .knows(npm("0.7.0"), new Publication.Present(""));

        due(fromTag.progress(scene.situation()), "creating hotfix/v0.8.0 at 5e1ea5e, the commit of the tag v0.7.0");

        scene.cannotTell(npm("0.7.1"));
        unsure(fromTag.progress(scene.situation()), "GitHub did not answer in time");
        scene.branch(HOTFIX, HEAD).saw(intent(HEAD));
        done(fromTag.progress(scene.situation()), "hotfix/v0.8.0 at 5e1ea5e");
    }

    private static PublicationOf npm(String version) {
        return new PublicationOf(new NpmPackage.Version("soma", version, "latest"));
    }

    @Test
    void aLongerBranchIsNotTheOneToCreate() {
        Scene scene = scene().branch(BRANCH + ".1", HEAD);

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    void isDoneWhereThisAttemptCreatedItWhateverMovedMeanwhile() {
        for (int attempt : new int[] {1, 2}) {
            Scene scene = scene().attempt(attempt).saw(intent(HEAD)).branch(BRANCH, HEAD);

            Progress.Done seen = done(step.progress(scene.situation()), "release/0.8.0 at 5e1ea5e");

            assertThat(seen.values()).containsOnly(entry("commit", HEAD), entry("branch", BRANCH), entry("from", HEAD));
        }
    }

    @Test
    void oneThatPeopleCreatedThereIsAsGood() {
        Scene scene = scene().branch(BRANCH, HEAD).knows(new Reachable(Scene.DEVELOP, HEAD), true);

        done(step.progress(scene.situation()), "release/0.8.0 at 5e1ea5e");
    }

    @Test
    void oneThatLacksWhatItIsToBeginAtIsNotTaken() {
        Scene scene = scene().branch(BRANCH, HEAD).knows(new Reachable(Scene.DEVELOP, HEAD), false);
        String sentence =
                "release/0.8.0 exists and does not contain a1b2c3d, the head of develop. Delete it, and it will be"
                        + " created again."
                        + " To continue anyway: /release override create-branch <reason>.";

        stopped(step.progress(scene.situation()), sentence);
        stopped(step.progress(scene.saw(intent(Scene.DEVELOP)).situation()), sentence);
        assertThat(step.progress(scene.without(BRANCH).situation())).isInstanceOf(Progress.Due.class);
    }

    private Optional<Finding> against(Scene scene) {
        return step.contradicts(
                scene.situation(),
                new Fact.Landmark(
                        Scene.STEP,
                        Scene.NOW,
                        Words.say("release/0.8.0 at a1b2c3d"),
                        Map.of("commit", Scene.DEVELOP, "branch", BRANCH)));
    }

    @Test
    @Tag("B-36")
    void oneThatIsMovedBelowWhereItBeganStopsTheRelease() {
        MergeBase common = new MergeBase(Scene.DEVELOP, HEAD);
        Scene scene = scene().branch(BRANCH, HEAD)
                .knows(new Reachable(Scene.DEVELOP, HEAD), false)
                .knows(common, Optional.of(Scene.MAIN));

        assertThat(against(scene).orElseThrow().about()).isEqualTo(Scene.DEVELOP + " " + Scene.MAIN);
        notHeld(
                against(scene).orElseThrow(),
                "release/0.8.0 started at a1b2c3d, and its head 5e1ea5e no longer contains that commit: somebody"
                        + " force-pushed the branch. Push it back to where it was. To continue anyway: /release"
                        + " override"
                        + " create-branch <reason>.");
        assertThat(against(scene.cannotTell(common))).map(Finding::verdict).contains(Finding.Verdict.CANNOT_TELL);
        assertThat(against(scene.knows(common, Optional.empty()))).isPresent();
        assertThat(against(scene.knows(new Reachable(Scene.DEVELOP, HEAD), true)))
                .isEmpty();
    }

    @Test
    void whatBecomesOfItAfterTheTagSaysNothingAgainstIt() {
        MergeBase common = new MergeBase(Scene.DEVELOP, HEAD);
        Scene scene = scene().branch(BRANCH, HEAD)
                .knows(new Reachable(Scene.DEVELOP, HEAD), false)
                .knows(common, Optional.of(Scene.MAIN));

        assertThat(against(scene.annotated("v0.8.0", HEAD)))
                .as("a tag that somebody pushed before the go")
                .isPresent();
        assertThat(against(scene.tagged(HEAD))).isEmpty();
        assertThat(against(scene().without(BRANCH))).isEmpty();
    }

    private Optional<Finding> againstHotfix(Scene scene) {
        return fromTag.contradicts(
                scene.situation(),
                new Fact.Landmark(
                        Scene.STEP, Scene.NOW, Words.say("cut"), Map.of("commit", Scene.MAIN, "from", Scene.MAIN)));
    }

    /** A hotfix that began at 9f8e7d6, where main is. */
    private static Scene merged(Optional<String> fromDevelop) {
        return scene().branch(HOTFIX, HEAD)
                .knows(new Reachable(Scene.MAIN, HEAD), true)
                .knows(new Reachable(LATER, Scene.MAIN), false)
                .knows(new MergeBase(HEAD, Scene.MAIN), Optional.of(Scene.MAIN))
                .knows(new MergeBase(HEAD, Scene.DEVELOP), fromDevelop)
                .knows(new OnLine(Set.of(LATER), Scene.DEVELOP), List.of(LATER));
    }

    @Test
    @Tag("B-36")
    void whatAHotfixBranchGetsOfAnotherBranchAfterItsCutIsNamedUntilTheTag() {
        Scene scene = merged(Optional.of(LATER));
        Finding got = againstHotfix(scene).orElseThrow();

        notHeld(
                got,
                "hotfix/v0.8.0 got 1a7e000 of develop, which came after 9f8e7d6, where it started. Push it back to"
                        + " where it was before that, or abandon this attempt and cut again. To continue anyway:"
                        + " /release override"
                        + " create-branch <reason>.");
        assertThat(got.about()).isEqualTo(LATER + " develop");
        assertThat(againstHotfix(merged(Optional.of(Scene.MAIN))))
                .as("its own work")
                .isEmpty();
        assertThat(againstHotfix(merged(Optional.of(LATER)).cannotTell(new MergeBase(HEAD, Scene.DEVELOP))))
                .map(Finding::verdict)
                .contains(Finding.Verdict.CANNOT_TELL);
        assertThat(againstHotfix(merged(Optional.of(LATER)).tagged(HEAD))).isEmpty();
        assertThat(againstHotfix(merged(Optional.of(LATER))
                        .steps(new PushTag())
                        .saw(new Fact.Landmark(Scene.STEP, Scene.NOW, Words.say("tagged"), Map.of()))))
                .as("a tag that was deleted since")
                .isEmpty();
    }

    @Test
    void workOfPeopleOnTheBranchMayBeRewrittenDownToWhereItBegins() {
        Scene scene = scene().branch(BRANCH, HEAD).knows(new Reachable(Scene.DEVELOP, HEAD), true);
        Progress.Done seen = done(step.progress(scene.situation()), "release/0.8.0 at 5e1ea5e");

        assertThat(seen.values()).contains(entry("commit", HEAD), entry("from", Scene.DEVELOP));
    }

    @Test
    void theBranchOfAnAbandonedAttemptIsNotTaken() {
        Scene scene = scene().attempt(2).branch(BRANCH, HEAD).knows(new Reachable(Scene.DEVELOP, HEAD), true);

        stopped(
                step.progress(scene.situation()),
                "release/0.8.0 is left over from an earlier attempt. Delete it, and this attempt creates it again.");
        assertThat(step.progress(scene.without(BRANCH).situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    @Tag("B-36")
    void aHotfixBeginsAtTheHighestStableTagBelowIt() {
        Scene scene = scene().annotated("v0.7.9", Scene.id("79"))
                .annotated("v0.7.10", Scene.id("710"))
                .annotated("v0.7.11-rc", Scene.id("711"))
                .annotated("v0.8.0-preview", Scene.id("80a"))
                .annotated("v0.8.0", Scene.id("80"))
                .lightweight("v0.8.1", Scene.id("81"))
                .annotated("nightly", Scene.id("99"));

        Act act = due(
                fromTag.progress(scene.situation()),
                "creating hotfix/v0.8.0 at 7100000, the commit of the tag v0.7.10");

        String commit = Scene.id("710");
        assertThat(act).isEqualTo(new Act.PushBranch(Scene.STEP + "/at/" + commit, HOTFIX, commit));
    }

    @Test
    @Tag("B-36")
    void aHotfixBranchWithoutTheTagIsNotTaken() {
        Scene scene = scene().lightweight("v0.7.3", Scene.id("73"))
                .branch(HOTFIX, HEAD)
                .knows(new Reachable(Scene.id("73"), HEAD), false)
                .knows(new MergeBase(HEAD, Scene.DEVELOP), Optional.of(Scene.id("73")))
                .knows(new MergeBase(HEAD, Scene.MAIN), Optional.of(Scene.id("73")));

        stopped(
                fromTag.progress(scene.situation()),
                "hotfix/v0.8.0 exists and does not contain 7300000, the commit of the tag v0.7.3. Delete it, and it"
                        + " will be created again. To continue anyway: /release override create-branch <reason>.");
        done(
                fromTag.progress(
                        scene.knows(new Reachable(Scene.id("73"), HEAD), true).situation()),
                "hotfix/v0.8.0 at 5e1ea5e");
    }

    private static Scene begunOnMain() {
        return scene().lightweight("v0.7.3", Scene.id("73"))
                .branch(HOTFIX, HEAD)
                .knows(new Reachable(Scene.id("73"), HEAD), true)
                .knows(new MergeBase(HEAD, Scene.DEVELOP), Optional.of(Scene.id("73")))
                .knows(new MergeBase(HEAD, Scene.MAIN), Optional.of(LATER))
                .knows(new Reachable(LATER, Scene.id("73")), false)
                .knows(new OnLine(Set.of(LATER), Scene.MAIN), List.of(LATER));
    }

    @Test
    @Tag("B-36")
    void aHotfixBranchThatBeganLaterThanTheTagIsNotTaken() {
        stopped(
                fromTag.progress(begunOnMain().situation()),
                "hotfix/v0.8.0 has 1a7e000 of main, which came after 7300000, the commit of the tag v0.7.3. Delete"
                        + " it, and it will be created again. To continue anyway: /release override create-branch"
                        + " <reason>.");
        done(
                fromTag.progress(begunOnMain()
                        .decided(new Decision.OverrideRule(
                                Scene.by("bob"), "create-branch", List.of(HEAD), "main is what is public"))
                        .situation()),
                "hotfix/v0.8.0 at 5e1ea5e");
    }

    @Test
    @Tag("B-36")
    void aHotfixBranchThatWasMergedAlreadyOrBeganBelowTheTagIsTaken() {
        Scene merged = begunOnMain().knows(new OnLine(Set.of(LATER), Scene.MAIN), List.of());
        Scene below = begunOnMain().knows(new Reachable(LATER, Scene.id("73")), true);

        done(fromTag.progress(merged.situation()), "hotfix/v0.8.0 at 5e1ea5e");
        done(fromTag.progress(below.situation()), "hotfix/v0.8.0 at 5e1ea5e");
    }

    @Test
    @Tag("B-36")
    void aMaintainerMayTakeItAsItStandsAndNoOther() {
        Scene scene = scene().lightweight("v0.7.3", Scene.id("73"))
                .branch(HOTFIX, HEAD)
                .knows(new Reachable(Scene.id("73"), HEAD), false)
                .knows(new Reachable(Scene.id("73"), Scene.DEVELOP), false)
                .decided(new Decision.OverrideRule(Scene.by("bob"), "create-branch", List.of(HEAD), "it is a copy"));

        assertThat(done(fromTag.progress(scene.situation()), "hotfix/v0.8.0 at 5e1ea5e")
                        .at())
                .isEqualTo(HEAD);
        assertThat(fromTag.progress(scene.branch(HOTFIX, Scene.DEVELOP).situation()))
                .isInstanceOf(Progress.Stopped.class);
    }

    @Test
    @Tag("B-36")
    void withoutAnEarlierReleaseThereIsNothingToBeginAt() {
        Scene scene = scene().annotated("v0.8.0-rc", Scene.id("80a"));
        String sentence =
                "There is no stable release below 0.8.0, so hotfix/v0.8.0 cannot be created from one. Cut another"
                        + " version.";

        stopped(fromTag.progress(scene.situation()), sentence);
        stopped(fromTag.progress(scene.branch(HOTFIX, HEAD).situation()), sentence);
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        unsure(step.progress(scene().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
        unsure(
                step.progress(scene().without("develop").situation()),
                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there");
        unsure(
                step.progress(scene().without("develop").branch(BRANCH, HEAD).situation()),
                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there");
        unsure(step.progress(scene().branch(BRANCH, HEAD).situation()), ScriptedWorld.SILENCE);
    }
}
