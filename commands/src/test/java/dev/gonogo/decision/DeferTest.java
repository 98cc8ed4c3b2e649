package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.world.OpenItem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-10")
class DeferTest {
    private static final Ask OPEN =
            new Ask.Defer(Set.of("ann"), List.of(new OpenItem(12, "The login is slow", false, List.of(), "erin", "")));

    private static DecisionScene ann(Ask ask) {
        return DecisionScene.of("ann", ask);
    }

    private static Decision.Defer twelve(String reason) {
        return new Decision.Defer(Scene.by("ann"), 12, reason);
    }

    @Test
    void whatWaitsIsDeferredWithItsReasonInOneLine() {
        Outcome typed = ann(OPEN).types(new Defer(), "number", "#12", "reason", " not\nready ");

        assertThat(recorded(typed)).isEqualTo(twelve("not ready"));
        assertThat(words(typed))
                .isEqualTo("Deferring #12 The login is slow: I will take it out of 0.6.6-preview and comment on it.");
        assertThat(recorded(ann(OPEN).presses(new Defer(), "12"))).isEqualTo(twelve(""));
    }

    @Test
    void whatDoesNotWaitIsNotDeferred() {
        assertThat(words(ann(OPEN).presses(new Defer(), "13")))
                .isEqualTo("not now: #13 is not waiting to be deferred.");
        assertThat(words(ann(Ask.OnForge.NOWHERE).presses(new Defer(), "12")))
                .isEqualTo("not now: #12 is not waiting to be deferred.");
    }

    @Test
    void whatIsDeferredAlreadySaysByWhom() {
        assertThat(words(ann(OPEN)
                        .decided(new Decision.Defer(Scene.by("bob"), 12, ""))
                        .presses(new Defer(), "12")))
                .isEqualTo("#12 is already deferred, by bob.");
        assertThat(recorded(ann(OPEN)
                        .decided(new Decision.Defer(Scene.by("bob"), 13, ""))
                        .presses(new Defer(), "12")))
                .isEqualTo(twelve(""));
    }

    @Test
    void whatIsNoNumberIsSaidSo() {
        assertThat(words(ann(OPEN).types(new Defer(), "number", "the login")))
                .isEqualTo("the login is not an issue or pull request. Write its number or address: /release defer 2441"
                        + " <reason>");
        assertThat(words(ann(OPEN).types(new Defer(), "number", "https://github.com/other/one/issues/12")))
                .isEqualTo("That one is in other/one, not in OneStepAt4time/aegis.");
        assertThat(recorded(
                        ann(OPEN).types(new Defer(), "number", "https://github.com/onestepat4time/aegis/issues/12")))
                .isEqualTo(twelve(""));
    }

    @Test
    void aReasonHasFiveHundredCharactersAtMost() {
        assertThat(recorded(ann(OPEN).types(new Defer(), "number", "12", "reason", "x".repeat(500))))
                .isEqualTo(twelve("x".repeat(500)));
        assertThat(words(ann(OPEN).types(new Defer(), "number", "12", "reason", "x".repeat(501))))
                .isEqualTo("Not deferred: the reason has 501 characters, and the limit is 500. Put the details in a"
                        + " comment on GitHub.");
    }
}
