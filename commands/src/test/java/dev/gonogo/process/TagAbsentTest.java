package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;

import dev.gonogo.release.Decision;
import dev.gonogo.world.GitQuestion.AllRefs;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-69")
class TagAbsentTest {
    private final Need need = new TagAbsent();

    @Test
    void heldWithoutSuchATag() {
        Scene scene = Scene.preview().annotated("v0.6.5-preview.3", Scene.MAIN);

        held(need.judge(scene.situation()), "There is no tag v0.6.6-preview on the remote.");
    }

    @Test
    void theExactTagBlocksWhateverItsKind() {
        String blocked =
                "The tag v0.6.6-preview exists already. A published tag is never moved or replaced; cut another"
                        + " version.";

        notHeld(
                need.judge(
                        Scene.preview().annotated("v0.6.6-preview", Scene.MAIN).situation()),
                blocked);
        notHeld(
                need.judge(Scene.preview()
                        .lightweight("v0.6.6-preview", Scene.MAIN)
                        .situation()),
                blocked);
    }

    @Test
    void theTagOfThisReleaseDoesNotBlockWhereItGotItsGo() {
        Decision go = new Decision.Go(Scene.by("carol"), Scene.STEP, Scene.MAIN, "", "", List.of());
        Scene scene = Scene.preview()
                .steps(new SignOff("maintainer", 1, false), new PushTag())
                .annotated("v0.6.6-preview", Scene.MAIN);

        notHeld(
                need.judge(scene.situation()),
                "The tag v0.6.6-preview exists already. A published tag is never moved or replaced; cut another version.");
        held(need.judge(scene.decided(go).situation()), "The tag v0.6.6-preview stands at 9f8e7d6, which got its go.");
    }

    @Test
    void aLongerSiblingIsANote() {
        Scene scene =
                Scene.preview().annotated("v0.6.6-preview.1", Scene.MAIN).annotated("v0.6.6-preview.2", Scene.MAIN);

        noted(
                need.judge(scene.situation()),
                "There is no tag v0.6.6-preview, but a longer one exists: v0.6.6-preview.1, v0.6.6-preview.2 (allowed).");
    }

    @Test
    void aShorterTagIsNoSibling() {
        Scene scene = Scene.preview().annotated("v0.6.6", Scene.MAIN);

        held(need.judge(scene.situation()), "There is no tag v0.6.6-preview on the remote.");
    }

    @Test
    void aNumberThatGoesOnIsNoSibling() {
        Scene scene = Scene.of("0.6.6").annotated("v0.6.60", Scene.MAIN).annotated("v0.6.66-rc", Scene.MAIN);

        held(need.judge(scene.situation()), "There is no tag v0.6.6 on the remote.");
    }

    @Test
    void cannotTellWithoutRefs() {
        cannotTell(need.judge(Scene.preview().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }
}
