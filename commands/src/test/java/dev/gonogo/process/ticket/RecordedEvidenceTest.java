package dev.gonogo.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
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
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-22")
class RecordedEvidenceTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String TAG = "v0.6.6-preview";
    private static final String MOVED = Scene.id("1122334");
    private static final String DELETED = "its run was deleted";
    private static final RunWithId RUN = new RunWithId(7);
    private static final SignOff KEPT = new SignOff(List.of("maintainer"), 1, false, SignOff.PRODUCTION, true);
    private static final SignOff GO = new SignOff("maintainer", 1, false);

    private static final String TESTS = "stage/1";
    private static final String APPROVAL = "stage/2";
    private static final String LAST = "stage/3";
    private static final String PUSH = "stage/4";
    private static final String SMOKE = "stage/5";

    private static Scene scene() {
        return Scene.preview()
                .branch(BRANCH, Scene.DEVELOP)
                .steps(
                        new RunWorkflow("test.yml", "{release}", Map.of(), ""),
                        KEPT,
                        GO,
                        new PushTag(),
                        new RunWorkflow("smoke.yml", "{tag}", Map.of(), ""));
    }

    private static Fact.Landmark ran(String step, String commit) {
        return new Fact.Landmark(step, Scene.NOW, Words.say("tested"), Map.of("run", "7"), commit);
    }

    private static Fact.Landmark seen(String step) {
        return new Fact.Landmark(step, Scene.NOW, Words.say("seen"), Map.of("commit", Scene.MAIN));
    }

    private static RecordedEvidence of(Scene scene) {
        return new RecordedEvidence(scene.situation());
    }

    private static List<Change> code() {
        return List.of(new Change(Change.Kind.MODIFIED, "src/login.py"));
    }

    @Test
    @Tag("B-04")
    void whatTheBranchLeftBehindIsVoidAndIsStillWhatWasSeen() {
        Fact.Landmark tested = ran(TESTS, Scene.DEVELOP);
        Scene scene = scene().saw(tested).branch(BRANCH, MOVED).knows(new Difference(Scene.DEVELOP, MOVED), code());

        assertThat(of(scene).why(tested)).contains("the branch moved on");
        assertThat(of(scene).landmark(TESTS)).contains(tested);
        assertThat(of(scene).landmark(APPROVAL)).isEmpty();
        assertThat(of(scene).landmark("unknown/1")).isEmpty();
    }

    /** The tag was seen, and these runs were on a branch or tag. */
    private static Scene tagged(Optional<Run> run) {
        return scene().annotated(TAG, Scene.MAIN).saw(seen(PUSH)).knows(RUN, run);
    }

    @Test
    @Tag("B-30")
    void whatWasTestedOfTheTagIsVoidWhereItsRunWasDeleted() {
        Fact.Landmark tested = ran(SMOKE, Scene.MAIN);

        assertThat(of(tagged(Optional.empty()).saw(tested)).why(tested)).contains(DELETED);
    }

    @Test
    @Tag("B-30")
    void whatWasTestedOfTheTagCountsWhereItsRunIsGreenAndWhereThatIsNotKnown() {
        Fact.Landmark tested = ran(SMOKE, Scene.MAIN);
        Run green = Runs.ofTag(7, RunState.SUCCEEDED, TAG, Scene.MAIN);
        Scene scene = tagged(Optional.of(green))
                .saw(tested)
                .knows(new RunsOf("some.yml", "push", TAG, green.created()), List.of(green));

        assertThat(of(scene).why(tested)).isEmpty();
        assertThat(of(scene.cannotTell(RUN)).why(tested)).isEmpty();
    }

    @Test
    void whatWasTestedOfTheBranchCountsOnceTheTagIsThere() {
        Fact.Landmark tested = ran(TESTS, Scene.DEVELOP);

        assertThat(of(tagged(Optional.empty()).saw(tested)).why(tested)).isEmpty();
    }

    private static Decision.Verdict go(String step) {
        return new Decision.Go(Scene.by("carol"), step, Scene.MAIN, "", "", List.of());
    }

    /** Production moved on after it was signed off. */
    private static Scene moved(String step) {
        return scene().decided(go(step)).branch("main", MOVED).knows(new Difference(Scene.MAIN, MOVED), code());
    }

    @Test
    @Tag("B-20")
    void aGoOnWhatProductionLeftBehindIsVoid() {
        assertThat(of(scene().decided(go(LAST))).is(go(LAST)))
                .as("it did not move")
                .isFalse();
        assertThat(of(moved(LAST)).is(go(LAST))).isTrue();
        assertThat(of(moved(LAST).saw(seen(LAST))).is(go(LAST)))
                .as("though it was seen done")
                .isTrue();
        assertThat(of(moved(LAST).cannotTell(new AllRefs())).is(go(LAST)))
                .as("where that is not known")
                .isFalse();
    }

    @Test
    @Tag("B-20")
    void anApprovalThatIsKeptIsVoidOnlyBeforeItWasSeenDone() {
        assertThat(of(moved(APPROVAL)).is(go(APPROVAL))).isTrue();
        assertThat(of(moved(APPROVAL).saw(seen(APPROVAL))).is(go(APPROVAL))).isFalse();
    }
}
