package dev.gonogo.process.recovery;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.world.GitQuestion.AllRefs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-98")
class NextNumberTest {
    private final Need need = new NextNumber();

    @Test
    void theNumberAfterTheHighestTagHolds() {
        Scene scene = Scene.recovery().annotated("v0.6.6-preview", Scene.MAIN);

        held(need.judge(scene.situation()), "0.6.6-preview.1 is the next number.");
    }

    @Test
    void aNumberThatATagHasIsTaken() {
        Scene scene = Scene.recovery().annotated("v0.6.6-preview.1", Scene.MAIN);

        notHeld(
                need.judge(scene.situation()),
                "The next recovery of 0.6.6-preview is 0.6.6-preview.2, not 0.6.6-preview.1. Request it with"
                        + " /release recover 0.6.6-preview.2.");
    }

    @Test
    void noNumberIsLeftOut() {
        notHeld(
                need.judge(Scene.of("0.6.6-preview.2")
                        .annotated("v0.6.6-preview", Scene.MAIN)
                        .situation()),
                "The next recovery of 0.6.6-preview is 0.6.6-preview.1, not 0.6.6-preview.2. Request it with"
                        + " /release recover 0.6.6-preview.1.");
    }

    @Test
    void aProcessWithoutSuchVersionsHasNoRecovery() {
        notHeld(
                need.judge(Scene.of("0.6.6-rc.1").branch("main", Scene.MAIN).situation()),
                "This process has no recovery versions such as 0.6.6-rc.1.");
    }

    @Test
    void cannotTellWithoutTags() {
        cannotTell(need.judge(Scene.recovery().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }

    @Test
    void saysWhatItIs() {
        assertThat(need.explain().plain()).isEqualTo("it has the next number");
        assertThat(need.rule()).isEqualTo("next-number");
    }
}
