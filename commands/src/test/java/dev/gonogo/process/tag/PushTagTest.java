package dev.gonogo.process.tag;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-71")
class PushTagTest {
    private static final String TAG = "v0.6.6-preview";
    private static final String MOVED = Scene.id("1122334");
    private static final String OBJECT = Scene.id("7a9");
    private static final String RECOVERY_MESSAGE = """
            Release v0.6.6-preview.1

            recovery-release: true

            recovery-issue: #2431

            recovery-confirmation: RECOVERY 0.6.6-preview.1""";
    private final Step step = new PushTag();

    private static String wayOn(String version) {
        return " It was not pushed by gonogo. A tag is never moved or replaced once something of it is published. If"
                + " nothing of it is published, delete it, and this continues. Otherwise abandon this attempt"
                + " (/release abandon "
                + version + ") and cut another version.";
    }

    /** The tag follows a sign-off by one maintainer. */
    private static Scene signed(Scene scene) {
        return scene.steps(new SignOff("maintainer", 1, false), new PushTag());
    }

    private static Scene gone() {
        return signed(Scene.preview()).decided(go());
    }

    private static Decision go() {
        return new Decision.Go(Scene.by("carol"), Scene.STEP, Scene.MAIN, "", "", List.of());
    }

    private static Scene pushed(String message) {
        return gone().annotated(TAG, Scene.MAIN)
                .knows(new TagMessage(OBJECT), message)
                .knows(new Reachable(Scene.MAIN, Scene.MAIN), true);
    }

    @Test
    @Tag("A-113")
    void withoutAGoThereIsNoTag() {
        stopped(step.progress(Scene.preview().situation()), "nobody has said go, so there is no tag to push");
    }

    @Test
    void aBranchThatIsBackWhereItGotAGoNeedsNoOther() {
        Decision other = new Decision.Go(Scene.by("carol"), Scene.STEP, MOVED, "", "", List.of());

        due(step.progress(gone().decided(other).situation()), "pushing the tag v0.6.6-preview at 9f8e7d6");
        stopped(
                step.progress(gone().decided(other)
                        .branch("main", Scene.id("5e1ea5e"))
                        .situation()),
                "main moved after the go on 1122334; it needs a new go");
    }

    @Test
    void pushesTheAnnotatedTagAtTheCommitThatGotItsGo() {
        Act act = due(step.progress(gone().situation()), "pushing the tag v0.6.6-preview at 9f8e7d6");

        assertThat(act).isEqualTo(new Act.PushTag(Scene.STEP, 1, TAG, Scene.MAIN, "Release v0.6.6-preview"));
    }

    @Test
    @Tag("A-113")
    void pushesNothingWhenProductionMovedAfterTheGo() {
        stopped(
                step.progress(gone().branch("main", MOVED).situation()),
                "main moved after the go on 9f8e7d6; it needs a new go");
    }

    @Test
    void aLongerTagIsAnotherOne() {
        Scene scene = gone().annotated(TAG + ".1", Scene.MAIN);

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    @Tag("A-02")
    @Tag("A-11")
    void readsThePushedTagBack() {
        Progress.Done seen =
                done(step.progress(pushed("Release v0.6.6-preview\n").situation()), "v0.6.6-preview at 9f8e7d6");

        assertThat(seen.values()).containsOnly(entry("tag", OBJECT), entry("commit", Scene.MAIN));
    }

    @Test
    void theTagStandsWhenProductionMovesOn() {
        Scene scene =
                pushed("Release v0.6.6-preview").branch("main", MOVED).knows(new Reachable(Scene.MAIN, MOVED), true);

        done(step.progress(scene.situation()), "v0.6.6-preview at 9f8e7d6");
    }

    @Test
    void aTagWithAnotherMessageIsNotOurs() {
        stopped(
                step.progress(pushed("Release v0.6.6-preview.1").situation()),
                "the tag v0.6.6-preview has a different message from the one this process writes."
                        + wayOn("0.6.6-preview"));
    }

    @Test
    void aLightweightTagIsNotOurs() {
        stopped(
                step.progress(gone().lightweight(TAG, Scene.MAIN).situation()),
                "the tag v0.6.6-preview exists at 9f8e7d6 and is lightweight, which is not what the go was for."
                        + wayOn("0.6.6-preview"));
    }

    @Test
    @Tag("A-72")
    void aTagAtAnotherCommitIsNeverMoved() {
        stopped(
                step.progress(gone().annotated(TAG, MOVED).situation()),
                "the tag v0.6.6-preview exists at 1122334, which is not what the go was for." + wayOn("0.6.6-preview"));
    }

    @Test
    @Tag("A-02")
    @Tag("A-11")
    void aTagThatProductionCannotReachIsWrong() {
        Scene scene =
                pushed("Release v0.6.6-preview").branch("main", MOVED).knows(new Reachable(Scene.MAIN, MOVED), false);

        Progress.Stopped stops = stopped(
                step.progress(scene.situation()),
                "the tag v0.6.6-preview at 9f8e7d6 is not in main: somebody rewrote the branch. Restore main so that"
                        + " it contains 9f8e7d6; the tag stays where it is. To continue anyway: /release override"
                        + " push-tag"
                        + " <reason>.");
        Decision meant = new Decision.OverrideRule(
                Scene.by("ann"), "push-tag", List.of(stops.findings().getFirst().about()), "main is protected now");
        done(step.progress(scene.decided(meant).situation()), "v0.6.6-preview at 9f8e7d6");
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        unsure(step.progress(gone().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
        unsure(
                step.progress(pushed("").cannotTell(new TagMessage(OBJECT)).situation()),
                "GitHub did not answer in time");
        unsure(step.progress(gone().annotated(TAG, Scene.MAIN).situation()), ScriptedWorld.SILENCE);
    }

    @Test
    @Tag("A-72")
    void aTagThatWasMovedOrDeletedContradictsItsLandmark() {
        Fact.Landmark landmark = new Fact.Landmark(Scene.STEP, Scene.NOW, Words.say("pushed"), Map.of("tag", OBJECT));
        String loud =
                "The published tag v0.6.6-preview was moved or deleted. That must never happen: put it back at the"
                        + " tag object "
                        + OBJECT + ".";

        assertThat(step.contradicts(gone().annotated(TAG, Scene.MAIN).situation(), landmark))
                .isEmpty();
        notHeld(step.contradicts(gone().situation(), landmark).orElseThrow(), loud);
        notHeld(
                step.contradicts(gone().lightweight(TAG, Scene.MAIN).situation(), landmark)
                        .orElseThrow(),
                loud);
        assertThat(step.contradicts(gone().cannotTell(new AllRefs()).situation(), landmark))
                .isEmpty();
    }

    @Test
    @Tag("A-02")
    void aTagThatIsNoLongerInProductionIsRemarkedOn() {
        Fact.Landmark landmark = new Fact.Landmark(
                Scene.STEP, Scene.NOW, Words.say("pushed"), Map.of("tag", OBJECT, "commit", Scene.MAIN));
        Scene scene = gone().branch("main", MOVED);
        Reachable reachable = new Reachable(Scene.MAIN, MOVED);

        assertThat(step.remark(scene.situation(), landmark)).isEmpty();
        assertThat(step.remark(scene.knows(reachable, true).situation(), landmark))
                .isEmpty();
        noted(
                step.remark(scene.knows(reachable, false).situation(), landmark).orElseThrow(),
                "v0.6.6-preview is no longer in the history of main: somebody rewrote the branch.");
    }

    private static Scene recovering() {
        return signed(Scene.recovery()).decided(go());
    }

    @Test
    @Tag("A-28")
    @Tag("A-29")
    @Tag("A-30")
    @Tag("A-108")
    void theTagOfARecoverySaysSoInThreeWholeLines() {
        assertThat(due(step.progress(recovering().situation()), "pushing the tag v0.6.6-preview.1 at 9f8e7d6"))
                .isEqualTo(new Act.PushTag(Scene.STEP, 1, "v0.6.6-preview.1", Scene.MAIN, RECOVERY_MESSAGE));
    }

    @Test
    @Tag("A-108")
    void theThreeLinesAreReadBack() {
        Scene scene = recovering()
                .annotated("v0.6.6-preview.1", Scene.MAIN)
                .knows(new Reachable(Scene.MAIN, Scene.MAIN), true);

        done(
                step.progress(scene.knows(new TagMessage(OBJECT), RECOVERY_MESSAGE + "\n")
                        .situation()),
                "v0.6.6-preview.1 at 9f8e7d6");
        for (String other : List.of(
                "Release v0.6.6-preview.1",
                RECOVERY_MESSAGE.replace("#2431", "#243"),
                RECOVERY_MESSAGE.replace("true", "false"),
                RECOVERY_MESSAGE.replace("RECOVERY 0", "RECOVERY  0"))) {
            stopped(
                    step.progress(scene.knows(new TagMessage(OBJECT), other).situation()),
                    "the tag v0.6.6-preview.1 has a different message from the one this process writes."
                            + wayOn("0.6.6-preview.1"));
        }
    }

    @Test
    @Tag("B-25")
    void theTagIsPushedOnTheBranchThatTheGoWasAbout() {
        Step onRelease = new SignOff(List.of("maintainer"), 1, false, "{release}", false);
        Scene scene = Scene.preview()
                .steps(onRelease, new PushTag())
                .branch("release/0.6.6-preview", MOVED)
                .decided(new Decision.Go(Scene.by("carol"), Scene.STEP, MOVED, "", "", List.of()));

        assertThat(due(step.progress(scene.situation()), "pushing the tag v0.6.6-preview at 1122334"))
                .isEqualTo(new Act.PushTag(Scene.STEP, 1, TAG, MOVED, "Release v0.6.6-preview"));
        stopped(
                step.progress(
                        scene.branch("release/0.6.6-preview", Scene.DEVELOP).situation()),
                "release/0.6.6-preview moved after the go on 1122334; it needs a new go");
    }

    @Test
    @Tag("B-22")
    void aSignOffThatIsKeptIsNoGoForTheTag() {
        Step kept = new SignOff(List.of("maintainer"), 1, false, SignOff.PRODUCTION, true);
        Scene scene = Scene.preview().steps(kept, new PushTag()).decided(go());

        stopped(step.progress(scene.situation()), "nobody has said go, so there is no tag to push");
    }
}
