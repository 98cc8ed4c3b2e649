package dev.gonogo.process.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Passed;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-04")
@Tag("B-12")
class PassingTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String TAG = "v0.6.6-preview";
    private static final String MOVED = Scene.id("1122334");
    private static final Step TESTS = new RunWorkflow("test.yml", "{release}", Map.of(), "");
    private static final RunWithId RUN = new RunWithId(7);
    private static final List<Change> CODE = List.of(new Change(Change.Kind.MODIFIED, "src/login.py"));

    private static Fact.Landmark tested(String commit) {
        return new Fact.Landmark(Scene.STEP, Scene.NOW, Words.say("tested"), Map.of("run", "7"), commit);
    }

    private static Run run(RunState state) {
        return Runs.on(BRANCH, state);
    }

    /** The branch is at the commit of its tests, which are green. */
    private static Scene scene() {
        return Scene.preview()
                .steps(TESTS, new SignOff("maintainer", 1, false), new PushTag())
                .branch(BRANCH, Scene.DEVELOP)
                .knows(RUN, Optional.of(run(RunState.SUCCEEDED)))
                .knows(new RunsOf("some.yml", "workflow_dispatch", BRANCH, Scene.CUT), List.of());
    }

    private static Scene seen() {
        return scene().saw(tested(Scene.DEVELOP));
    }

    private static Passed of(Scene scene) {
        return Passing.of(TESTS, scene.situation());
    }

    private static void counts(Scene scene) {
        assertThat(of(scene)).isEqualTo(new Passed.Yes(tested(Scene.DEVELOP)));
    }

    private static void noLonger(Scene scene, String why, String brief) {
        assertThat(of(scene)).isInstanceOfSatisfying(Passed.NoLonger.class, no -> {
            assertThat(no.why().plain()).isEqualTo(why);
            assertThat(no.brief()).isEqualTo(brief);
        });
    }

    private static void unsure(Scene scene) {
        assertThat(of(scene)).isEqualTo(new Passed.Unsure("GitHub did not answer in time"));
    }

    @Test
    void whatWasNeverSeenDoneIsNotPassed() {
        assertThat(of(scene())).isEqualTo(new Passed.No());
    }

    @Test
    void whatWasSeenOfTheHeadCounts() {
        counts(seen());
    }

    @Test
    void aRunThatWasDeletedShowsNothing() {
        noLonger(
                seen().knows(RUN, Optional.empty()),
                "run 7, which was green on a1b2c3d, was deleted on GitHub",
                "its run was deleted");
    }

    @Test
    void aRunThatFailedWhenItWasRunAgainShowsNothing() {
        noLonger(
                seen().knows(RUN, Optional.of(run(RunState.FAILED))),
                "the run on a1b2c3d was green but no longer counts",
                "its run is no longer green");
    }

    @Test
    void cannotTellWithoutItsRun() {
        unsure(seen().cannotTell(RUN));
    }

    @Test
    void cannotTellWithoutRefs() {
        unsure(seen().cannotTell(new AllRefs()));
    }

    private static Scene moved(List<Change> changes) {
        return seen().branch(BRANCH, MOVED).knows(new Difference(Scene.DEVELOP, MOVED), changes);
    }

    @Test
    void aBranchThatMovedOnLeavesItBehind() {
        noLonger(
                moved(CODE),
                "what was seen of a1b2c3d no longer counts, because release/0.6.6-preview is now at 1122334",
                "the branch moved on");
    }

    @Test
    @Tag("B-23")
    void aBranchThatHasTheSameContentDoesNot() {
        counts(moved(List.of()));
    }

    @Test
    void cannotTellWithoutWhatDiffers() {
        unsure(moved(CODE).cannotTell(new Difference(Scene.DEVELOP, MOVED)));
    }

    @Test
    void whatWasSeenOfTheHeadCountsAgainWhenTheBranchIsPutBack() {
        counts(seen().saw(tested(MOVED)));
    }

    @Test
    void aBranchThatIsGoneLeavesNothingBehind() {
        counts(seen().without(BRANCH));
    }

    @Test
    void itsRunIsLookedAtAllTheSame() {
        noLonger(
                seen().without(BRANCH).knows(RUN, Optional.empty()),
                "run 7, which was green on a1b2c3d, was deleted on GitHub",
                "its run was deleted");
    }

    @Test
    void whatWasSeenOfTheHeadLastCounts() {
        Fact.Landmark without = new Fact.Landmark(Scene.STEP, Scene.NOW, Words.say("without"), Map.of(), Scene.DEVELOP);
        Scene scene = seen().saw(without).saw(tested(MOVED)).cannotTell(RUN);

        assertThat(of(scene)).isEqualTo(new Passed.Yes(without));
    }

    @Test
    void whatIsAboutNoCommitIsLeftBehindByNoBranch() {
        Scene scene = scene().saw(tested("")).branch(BRANCH, MOVED).cannotTell(RUN);

        assertThat(of(scene)).isEqualTo(new Passed.Yes(tested("")));
    }

    private static final Step KEPT =
            new RunWorkflow("test.yml", "{release}", Map.of(), "", RunWorkflow.INTEGRATION, List.of(), true);

    /** A kept run is about no commit, and its branch moved on. */
    private static Scene kept() {
        return scene().saw(tested("")).branch(BRANCH, MOVED);
    }

    private static void keptNoLonger(Scene scene, String why, String brief) {
        assertThat(Passing.of(KEPT, scene.situation())).isInstanceOfSatisfying(Passed.NoLonger.class, no -> {
            assertThat(no.why().plain()).isEqualTo(why);
            assertThat(no.brief()).isEqualTo(brief);
        });
    }

    @Test
    void aRunThatIsKeptCountsWhereverTheBranchIsSoLongAsItIsThereAndGreen() {
        assertThat(Passing.of(KEPT, kept().situation())).isEqualTo(new Passed.Yes(tested("")));

        keptNoLonger(
                kept().knows(RUN, Optional.empty()),
                "run 7, which was green, was deleted on GitHub",
                "its run was deleted");
        keptNoLonger(
                kept().knows(RUN, Optional.of(run(RunState.FAILED))),
                "the run was green but no longer counts",
                "its run is no longer green");
        Run later = Runs.another(run(RunState.FAILED), 9, MOVED, Scene.CUT.plusSeconds(60));
        keptNoLonger(
                kept().knows(new RunsOf("some.yml", "workflow_dispatch", BRANCH, Scene.CUT), List.of(later)),
                "the run was green but no longer counts",
                "its run is no longer green");
        assertThat(Passing.of(KEPT, kept().cannotTell(RUN).situation()))
                .isEqualTo(new Passed.Unsure("GitHub did not answer in time"));
    }

    @Test
    void aRunThatIsKeptIsNotLookedAtOnceTheTagIsThereNorWhatCreatedABranch() {
        Fact pushed = new Fact.Landmark("stage/3", Scene.NOW, Words.say("pushed"), Map.of("commit", Scene.MAIN));
        Step creating =
                new RunWorkflow("cut.yml", "main", Map.of(), "{release}", RunWorkflow.INTEGRATION, List.of(), true);

        assertThat(Passing.of(KEPT, kept().saw(pushed).cannotTell(RUN).situation()))
                .isEqualTo(new Passed.Yes(tested("")));
        assertThat(Passing.of(creating, kept().cannotTell(RUN).situation())).isEqualTo(new Passed.Yes(tested("")));
    }

    @Test
    void onceTheTagWasSeenNothingIsAskedAnyMore() {
        Fact pushed = new Fact.Landmark("stage/3", Scene.NOW, Words.say("pushed"), Map.of("commit", Scene.MAIN));

        counts(moved(CODE).saw(pushed));
    }

    @Test
    @Tag("A-113")
    void onceItsTagStandsOnWhatGotItsGoNothingIsAskedAnyMore() {
        Scene scene = moved(CODE)
                .decided(new Decision.Go(Scene.by("carol"), "stage/2", Scene.MAIN, "", "", List.of()))
                .annotated(TAG, Scene.MAIN)
                .knows(new TagMessage(Scene.id("7a9")), "Release " + TAG);

        counts(scene);
        noLonger(
                scene.annotated(TAG, MOVED),
                "what was seen of a1b2c3d no longer counts, because release/0.6.6-preview is now at 1122334",
                "the branch moved on");
    }
}
