package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.asked;
import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.Overridable;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a maintainer overrides: only what was shown, with a reason. */
class OverrideRuleTest {
    private static final Overridable CADENCE = new Overridable("in-cadence", List.of("Monday"), true);
    private static final Overridable NO_GO = new Overridable(SignOff.NO_GO, List.of("nobody"), true);
    private static final Ask NOTHING = Ask.OnForge.NOWHERE;

    private static Ask.GoNoGo go(int missing) {
        return new Ask.GoNoGo(
                "go/1", Set.of("bob"), Set.of("bob"), List.of(), missing, Set.of(), Scene.MAIN, "v0.6.6-preview", "");
    }

    private static DecisionScene ann(Ask ask) {
        return DecisionScene.of("ann", ask).overridable(CADENCE, NO_GO);
    }

    private static Decision.OverrideRule cadence() {
        return new Decision.OverrideRule(Scene.by("ann"), "in-cadence", List.of("Monday"), "the customer waits");
    }

    @Test
    void whatWasShownIsGoneOnWithout() {
        Outcome typed = ann(NOTHING).types(new OverrideRule(), "rule", "in-cadence", "reason", "the customer waits");

        assertThat(recorded(typed)).isEqualTo(cadence());
        assertThat(words(typed))
                .startsWith("0.6.6-preview continues without in-cadence")
                .endsWith("This covers what was shown, until that changes; it is shown on the board and kept in the"
                        + " record.");
    }

    @Test
    void aButtonAsksForTheReason() {
        Outcome.Confirm dialog = asked(ann(NOTHING).presses(new OverrideRule(), Press.bound(CADENCE)));

        assertThat(words(dialog))
                .isEqualTo("Continue with 0.6.6-preview without in-cadence?\n"
                        + "Your name and the reason are shown on the board and kept in the record.");
        assertThat(dialog.key()).isEqualTo("OVERRIDE");
        assertThat(dialog.bound()).isEqualTo(Press.bound(CADENCE));
        assertThat(dialog.title()).isEqualTo("Override a rule");
        assertThat(dialog.submit()).isEqualTo("Override");
        assertThat(dialog.fields())
                .containsExactly(new Dialog.Text("reason", "Why", "why it can continue anyway", true, true, 1_000));
    }

    @Test
    void theReasonIsNeeded() {
        assertThat(recorded(ann(NOTHING)
                        .submits(new OverrideRule(), Press.bound(CADENCE), "reason", " the customer waits ")))
                .isEqualTo(cadence());
        assertThat(words(ann(NOTHING).submits(new OverrideRule(), Press.bound(CADENCE), "reason", " ")))
                .isEqualTo("reason: An override needs a reason: it is shown on the board and kept in the record.");
    }

    @Test
    void whatMovedIsNotGoneOnWithout() {
        String why = "not now: What you were shown no longer blocks it. Nothing was decided.";

        assertThat(words(ann(NOTHING).presses(new OverrideRule(), "in-cadence.000000")))
                .isEqualTo(why);
        assertThat(words(ann(NOTHING).submits(new OverrideRule(), "in-cadence.000000", "reason", "it waits")))
                .isEqualTo(why);
    }

    @Test
    void whereTheTagFollowsAtOnceItIsAskedForOnceMore() {
        Outcome.Confirm dialog = asked(ann(NOTHING)
                .signedOff(go(0))
                .types(new OverrideRule(), "rule", "in-cadence", "reason", "the customer waits"));

        assertThat(words(dialog))
                .isEqualTo("Continue with 0.6.6-preview without in-cadence?\n"
                        + "Enough people have said go, so once nothing else blocks it, this pushes the tag"
                        + " v0.6.6-preview at 9f8e7d6"
                        + " and publishes. It cannot be taken back.\n"
                        + "Your name and the reason are shown on the board and kept in the record: the customer waits");
        assertThat(dialog.fields()).isEmpty();
        assertThat(dialog.bound()).isEqualTo(Press.bound(CADENCE) + " the customer waits");
        assertThat(recorded(ann(NOTHING).submits(new OverrideRule(), dialog.bound())))
                .isEqualTo(cadence());
    }

    @Test
    void aNoGoThatIsOverriddenSaysWhatFollows() {
        assertThat(words(ann(go(0)).presses(new OverrideRule(), Press.bound(NO_GO))))
                .contains(
                        "Enough people have said go, so this pushes the tag v0.6.6-preview at 9f8e7d6 and publishes.");
        assertThat(words(ann(go(2)).presses(new OverrideRule(), Press.bound(NO_GO))))
                .contains("The tag v0.6.6-preview is pushed once enough people have said go: 2 more.");
        assertThat(words(ann(go(2)).presses(new OverrideRule(), Press.bound(CADENCE))))
                .doesNotContain("is pushed once");
    }

    @Test
    void onceTheTagIsPushedNothingFollows() {
        Fact tagged = new Fact.Landmark(
                "tag/1", Scene.NOW, Words.NONE, Map.of("tag", "v0.6.6-preview", "commit", Scene.MAIN));

        assertThat(recorded(ann(NOTHING)
                        .signedOff(go(0))
                        .saw(tagged)
                        .types(new OverrideRule(), "rule", "in-cadence", "reason", "the customer waits")))
                .isEqualTo(cadence());
    }

    @Test
    void aRuleThatHoldsNothingUpIsNotOverridden() {
        assertThat(words(ann(NOTHING).types(new OverrideRule(), "rule", "on-monday", "reason", "it waits")))
                .isEqualTo("0.6.6-preview has no rule on-monday, so nothing was overridden. What can be overridden now:"
                        + " in-cadence, no-go.");
        assertThat(words(ann(NOTHING).types(new OverrideRule(), "rule", "same-rules", "reason", "it waits")))
                .isEqualTo("same-rules cannot be overridden now: it does not block 0.6.6-preview, or nobody may"
                        + " override it."
                        + " What can be overridden now: in-cadence, no-go.");
        assertThat(words(DecisionScene.of("ann", NOTHING)
                        .types(new OverrideRule(), "rule", "on-monday", "reason", "it waits")))
                .isEqualTo(
                        "not now: 0.6.6-preview has no rule on-monday, so nothing was overridden. No other rule can be"
                                + " overridden now either.");
    }
}
