package dev.gonogo.process.history;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.world.GitQuestion.AllRefs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B-01")
class VersionStepTest {
    private final Need need = new VersionStep();

    private static Scene after(String version, String... released) {
        return Scene.of(version).released(released);
    }

    private Finding judge(Scene scene) {
        return need.judge(scene.situation());
    }

    @ParameterizedTest
    @Tag("B-02")
    @Tag("A-18")
    @Tag("A-19")
    @CsvSource({
        "0.7.0, 0.7.1, patch",
        "0.7.0, 0.8.0, minor",
        "0.7.0, 1.0.0, major",
        "0.7.3, 0.8.0-preview, minor",
        "0.6.5-preview.3, 0.6.6-preview, patch",
        "0.6.6-preview, 0.6.6, patch",
        "0.6.5-preview.3, 0.6.5, patch",
        "0.6.6-alpha, 0.6.6-preview, patch",
        "0.9.9, 0.10.0, minor"
    })
    void theNextOneIsAStep(String latest, String version, String kind) {
        held(
                judge(after(version, "0.6.4", latest)),
                version + " is a " + kind + " release, the next after " + latest + ".");
    }

    @ParameterizedTest
    @Tag("B-02")
    @CsvSource({
        "0.7.0, 0.9.0, '0.7.1 or 0.8.0 or 1.0.0'",
        "0.7.0, 5.0.0, '0.7.1 or 0.8.0 or 1.0.0'",
        "0.7.0, 5.1.0, '0.7.1 or 0.8.0 or 1.0.0'",
        "0.7.1, 0.7.3, '0.7.2 or 0.8.0 or 1.0.0'",
        "0.7.0, 0.8.1, '0.7.1 or 0.8.0 or 1.0.0'",
        "0.7.0, 1.1.0, '0.7.1 or 0.8.0 or 1.0.0'",
        "0.7.0, 0.9.0-preview, '0.7.1 or 0.8.0 or 1.0.0'",
        "0.6.5-preview.3, 0.6.7-preview, '0.6.5 or 0.6.6 or 0.7.0 or 1.0.0'"
    })
    void aJumpIsAskedAbout(String latest, String version, String next) {
        Finding finding = judge(after(version, "0.6.4", latest));

        notHeld(
                finding,
                version + " is a jump: after " + latest + " comes " + next
                        + ". Cut the next version, or say why you want this one: /release override version-step"
                        + " <reason>.");
        assertThat(finding.about()).isEqualTo(latest + " " + version);
        assertThat(need.mayBeOverridden()).isTrue();
    }

    @Test
    void aMaintainedLineGoesOnByPatches() {
        held(
                judge(after("0.6.10", "0.6.9", "0.7.0").maintained("0.6")),
                "0.6.10 is a patch release, the next after 0.6.9.");
        notHeld(
                judge(after("0.6.11", "0.6.9", "0.7.0").maintained("0.6")),
                "0.6.11 is a jump: after 0.6.9 comes 0.6.10. Cut the next version, or say why you want this one:"
                        + " /release override version-step <reason>.");
        held(
                judge(after("0.6.0", "0.5.9", "0.7.0").maintained("0.6")),
                "0.6.0 is a minor release, the next after 0.5.9.");
        held(
                judge(after("0.8.0", "0.6.9", "0.7.0").maintained("0.6", "0.8")),
                "0.8.0 is a minor release, the next after 0.7.0.");
    }

    @Test
    void itsOwnTagAndThoseOfOthersDoNotCount() {
        Scene scene = after("0.6.6-preview", "0.6.5", "0.6.6-preview").annotated("nightly", Scene.id("4"));

        held(judge(scene), "0.6.6-preview is a patch release, the next after 0.6.5.");
    }

    @Test
    @Tag("A-53")
    void afterItsOwnRecoveryItIsNoStep() {
        noted(judge(after("0.6.6-preview", "0.6.5", "0.6.6-preview.1")), "0.6.6-preview is not a step forward.");
    }

    @Test
    void theFirstReleaseIsNoJump() {
        held(judge(Scene.preview()), "0.6.6-preview is the first release.");
    }

    @Test
    @Tag("A-20")
    @Tag("A-21")
    void aRecoveryHasItsOwnLaw() {
        held(judge(Scene.recovery().released("0.6.6-preview", "0.9.0")), "0.6.6-preview.1 replaces 0.6.6-preview.");
    }

    @Test
    void aStepBackIsNotCalledAJumpAsWell() {
        Finding finding = judge(after("0.6.9", "0.7.0"));

        assertThat(finding.blocks()).isFalse();
        assertThat(finding.words().plain()).isEqualTo("0.6.9 is not a step forward.");
    }

    @Test
    void cannotTellWithoutTheTags() {
        cannotTell(judge(Scene.preview().cannotTell(new AllRefs())), "GitHub did not answer in time");
    }
}
