package dev.gonogo.process.recovery;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Scene;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether 0.6.6-preview needs its recovery 0.6.6-preview.1. */
@Tag("A-107")
class BeyondRepairTest {
    private final Need need = new BeyondRepair();

    private static Scene failed(int attempt) {
        return Publishing.ended(Scene.recovery(), RunState.FAILED, attempt, Publishing.TESTED, Publishing.SDK_FAILED);
    }

    private static Scene broken(int attempt) {
        return Publishing.publicly(failed(attempt), Publishing.NPM);
    }

    @Test
    void somethingIsPublicAndTheRerunFailedAgain() {
        held(
                need.judge(broken(2).situation()),
                "0.6.6-preview needs a recovery: the rerun was tried and failed again.");
    }

    @Test
    @Tag("A-04")
    void theRerunComesFirst() {
        notHeld(need.judge(broken(1).situation()), "0.6.6-preview is not recovered: try the rerun first.");
    }

    @Test
    @Tag("A-93")
    void whatIsNotPublicNeedsNoRecovery() {
        notHeld(
                need.judge(failed(2).situation()),
                "0.6.6-preview is not recovered: nothing is public, so there is nothing to replace.");
    }

    @Test
    void whatRegistriesMayStillShowIsWaitedFor() {
        pending(
                need.judge(failed(2).at(Publishing.SETTLED.minusMillis(1)).situation()),
                "0.6.6-preview cannot be assessed yet: nothing is public yet, but registries may lag until 2026-11-20"
                        + " 12:15 UTC.");
    }

    @Test
    void aRunThatGoesOnIsWaitedFor() {
        Scene scene = Publishing.ended(Scene.recovery(), RunState.RUNNING, 2, Publishing.TESTED);

        pending(need.judge(scene.situation()), "Release #412 still runs. Wait for it to end.");
    }

    @Test
    void aVersionThatWasNeverTaggedNeedsNoRecovery() {
        Scene scene = Scene.recovery().steps(Publishing.FOLLOW);

        notHeld(
                need.judge(scene.situation()),
                "0.6.6-preview is not recovered: there is no tag v0.6.6-preview, and nothing is public.");
    }

    private static Scene withoutRun(Scene scene) {
        return scene.knows(new RunsOf("release.yml", "push", Publishing.TAG, Instant.EPOCH), List.of());
    }

    @Test
    void aTagWhoseWorkflowDidNotStartNeedsNoRecovery() {
        notHeld(
                need.judge(withoutRun(failed(2)).situation()),
                "0.6.6-preview is not recovered: release.yml has not run for v0.6.6-preview, and nothing is public.");
    }

    /** GitHub deletes old runs, and people may delete them. */
    @Test
    @Tag("A-98")
    void noRunIsLeftThatCouldRepairWhatIsPublic() {
        held(
                need.judge(withoutRun(broken(1)).situation()),
                "0.6.6-preview needs a recovery: release.yml has not run for v0.6.6-preview, so no run can repair what is"
                        + " public.");
    }

    @Test
    @Tag("A-98")
    void withoutItsTagNothingCanRepairWhatIsPublic() {
        Scene scene = Publishing.publicly(Publishing.unseen(Scene.recovery()), Publishing.NPM);

        held(
                need.judge(scene.situation()),
                "0.6.6-preview needs a recovery: there is no tag v0.6.6-preview, so no run can repair what is public.");
    }

    @Test
    @Tag("A-93")
    void aRegistryThatCannotBeAskedIsWaitedForThoughNoRunIsLeft() {
        pending(
                need.judge(withoutRun(failed(2))
                        .cannotTell(new PublicationOf(Publishing.NPM))
                        .situation()),
                "0.6.6-preview cannot be assessed yet: not all registries could be checked.");
    }

    @Test
    void doubtHoldsARecoveryBack() {
        cannotTell(need.judge(broken(2).cannotTell(new JobsOf(7)).situation()), "GitHub did not answer in time");
        pending(
                need.judge(
                        failed(2).cannotTell(new PublicationOf(Publishing.NPM)).situation()),
                "0.6.6-preview cannot be assessed yet: not all registries could be checked.");
    }

    @Test
    void aReleaseThatRecoversNothingDoesNotHold() {
        notHeld(need.judge(Scene.of("0.6.6-preview.1").situation()), "Nobody said which release this one recovers.");
    }

    @Test
    void saysWhatItIs() {
        assertThat(need.explain().plain())
                .isEqualTo("something in the failed version is public, and a rerun cannot repair it");
        assertThat(need.rule()).isEqualTo("beyond-repair");
    }
}
