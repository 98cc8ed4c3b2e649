package dev.gonogo.process.promotion;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Decision;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-29")
@Tag("B-31")
class PromoteTest {
    private final Step step = new Promote("staging");

    @Test
    void asksMaintainersForThePromotion() {
        Progress.Waiting asks = waiting(step.progress(Scene.preview().situation()), "ready to promote to staging");

        assertThat(asks.ask()).isEqualTo(new Ask.Promote(Set.of("ann", "bob", "carol", "dave"), "staging"));
    }

    @Test
    void aPromotionElsewhereIsNoneToStaging() {
        Scene scene = Scene.preview().decided(new Decision.Promote(Scene.by("bob"), "production"));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void isDoneOnceSomebodyPromoted() {
        Scene scene = Scene.preview().decided(new Decision.Promote(Scene.by("bob"), "staging"));

        assertThat(done(step.progress(scene.situation()), "promoted to staging by bob")
                        .values())
                .containsEntry("to", "staging");
    }
}
