package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is decided about a run that failed. */
class AfterFailedRunTest {
    private static final Ask MEND = new Ask.ChooseRemedy(
            List.of(
                    new Remedy.Rerun(7, 2, 3),
                    new Remedy.Repaired(7, 2),
                    new Remedy.WriteIssue(Version.of("0.6.6-preview.1"))),
            "");
    private static final Ask NOTHING = new Ask.ChooseRemedy(List.of(), "");

    private static DecisionScene ann(Ask ask) {
        return DecisionScene.of("ann", ask);
    }

    @Test
    @Tag("A-96")
    void whatTheLastLookCalledSafeIsRunOnceMore() {
        Outcome typed = ann(MEND).types(new Rerun());

        assertThat(recorded(typed)).isEqualTo(new Decision.Rerun(Scene.by("ann"), 7, 2));
        assertThat(words(typed)).isEqualTo("Rerunning what failed for 0.6.6-preview: 3 jobs that did not succeed.");
        assertThat(recorded(ann(MEND).presses(new Rerun(), "7.2"))).isEqualTo(recorded(typed));
    }

    @Test
    @Tag("A-96")
    void anAttemptThatWasNotShownIsNotRun() {
        assertThat(words(ann(MEND).presses(new Rerun(), "7.1"))).isEqualTo("not now: Nothing can be rerun now.");
        assertThat(words(ann(NOTHING).types(new Rerun()))).isEqualTo("not now: Nothing can be rerun now.");
        assertThat(words(ann(Ask.OnForge.NOWHERE).types(new Rerun()))).isEqualTo("not now: Nothing can be rerun now.");
    }

    @Test
    void whatIsPublicIsTakenAsRepaired() {
        Outcome pressed = ann(MEND).presses(new Repaired(), "7.2");

        assertThat(recorded(pressed)).isEqualTo(new Decision.Repaired(Scene.by("ann"), 7, 2));
        assertThat(words(pressed)).isEqualTo("0.6.6-preview is accepted as repaired and continues.");
    }

    @Test
    void anotherAttemptIsNotTakenAsRepaired() {
        assertThat(words(ann(MEND).presses(new Repaired(), "7.1")))
                .isEqualTo("not now: It cannot be accepted as repaired now.");
        assertThat(words(ann(NOTHING).presses(new Repaired(), "7.2")))
                .isEqualTo("not now: It cannot be accepted as repaired now.");
    }

    @Test
    @Tag("A-97")
    void theIssueOfARecoveryIsFiled() {
        Outcome pressed = ann(MEND).presses(new WriteIssue(), "");

        assertThat(recorded(pressed)).isEqualTo(new Decision.WriteIssue(Scene.by("ann")));
        assertThat(words(pressed))
                .isEqualTo("Filing the issue. The board will link to it; it says how a maintainer approves.");
        assertThat(words(ann(NOTHING).presses(new WriteIssue(), "")))
                .isEqualTo("not now: No issue is needed right now.");
    }

    @Test
    void whatNoButtonAndNoDialogOffersIsNotDecidedByOne() {
        assertThat(words(ann(MEND).types(new Repaired()))).isEqualTo("not offered");
        assertThat(words(ann(MEND).submits(new Rerun(), "7.2"))).isEqualTo("not offered");
        assertThat(words(ann(MEND).presses(new Abandon(), ""))).isEqualTo("not offered");
    }
}
