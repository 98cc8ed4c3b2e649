package dev.gonogo.process.history;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;

import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.world.GitQuestion.AllRefs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-35")
@Tag("A-39")
@Tag("A-46")
class NoOtherReleaseTest {
    private final Need need = new NoOtherRelease();

    @Test
    void heldWithoutAnyReleaseBranch() {
        held(need.judge(Scene.preview().situation()), "No other release branch is open.");
    }

    @Test
    void ourOwnBranchIsNoOther() {
        Scene scene = Scene.preview().branch("release/0.6.6-preview", Scene.DEVELOP);

        held(need.judge(scene.situation()), "No other release branch is open.");
    }

    @Test
    void branchesThatOnlyBeginAlikeAreNoReleases() {
        Scene scene = Scene.preview()
                .branch("release-please--branches--release/0.6.5", Scene.DEVELOP)
                .branch("releases", Scene.DEVELOP);

        held(need.judge(scene.situation()), "No other release branch is open.");
    }

    @Test
    void anotherReleaseBlocks() {
        Scene scene = Scene.preview().branch("release/0.6.5", Scene.DEVELOP);

        notHeld(
                need.judge(scene.situation()),
                "Another release is under way: release/0.6.5. Before the next cut, finish or abandon it and delete"
                        + " its branch.");
    }

    @Test
    void aLongerVersionIsAnotherRelease() {
        Scene scene = Scene.preview().branch("release/0.6.6-preview.1", Scene.DEVELOP);

        notHeld(
                need.judge(scene.situation()),
                "Another release is under way: release/0.6.6-preview.1. Before the next cut, finish or abandon it"
                        + " and delete its branch.");
    }

    @Test
    void cannotTellWithoutRefs() {
        cannotTell(need.judge(Scene.preview().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }

    @Test
    void aRecoveryMayBeCutBesideAnotherRelease() {
        Scene scene = Scene.recovery()
                .branch("release/0.6.6-preview", Scene.DEVELOP)
                .branch("release/0.6.6-preview.1", Scene.DEVELOP);

        noted(need.judge(scene.situation()), "Also open: release/0.6.6-preview. A recovery may be cut alongside.");
        held(need.judge(Scene.recovery().situation()), "No other release branch is open.");
    }
}
