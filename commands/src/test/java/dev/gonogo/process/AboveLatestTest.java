package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.GitQuestion.AllRefs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A-53")
@Tag("B-01")
class AboveLatestTest {
    private final Need need = new AboveLatest();

    private Finding judge(String version, String... released) {
        return judge(Scene.of(version).released(released));
    }

    private Finding judge(Scene scene) {
        return need.judge(scene.situation());
    }

    @Test
    void whatIsAboveEveryReleaseGoesOn() {
        held(judge("0.8.0", "0.6.9", "0.7.0"), "0.8.0 is above 0.7.0, the latest release.");
        held(judge("0.8.0", "0.7.0", "0.8.0-rc"), "0.8.0 is above 0.8.0-rc, the latest release.");
        held(judge("5.0.0", "0.7.0"), "5.0.0 is above 0.7.0, the latest release.");
        held(judge("0.1.0"), "Nothing was released yet.");
    }

    @ParameterizedTest
    @Tag("A-112")
    @CsvSource({
        "0.6.9, 0.6, 0.7.0",
        "0.6.9-preview, 0.6, 0.7.0",
        "0.7.1, 0.7, 0.8.0-preview",
        "0.7.0-preview, 0.7, 0.7.0",
        "0.10.0, 0.10, 1.0.0"
    })
    void aVersionBelowWhatIsReleasedIsRefused(String version, String line, String latest) {
        notHeld(
                judge(version, "0.6.8", latest),
                version + " is below " + latest + ", the latest release. Cut a version above that. If " + line
                        + " is still maintained, list it under “maintained” of “versions” in the process file.");
        assertThat(need.mayBeOverridden()).isFalse();
    }

    @Test
    void aMaintainedLineGoesOnFromItsOwnLatestRelease() {
        held(
                judge(Scene.of("0.6.10").released("0.6.9", "0.7.0").maintained("0.6")),
                "0.6.10 is above 0.6.9, the latest release of 0.6.");
        held(
                judge(Scene.of("0.6.0").released("0.5.9", "0.7.0").maintained("0.6")),
                "0.6.0 is above 0.5.9, the latest release.");
        notHeld(
                judge(Scene.of("0.6.8").released("0.6.9", "0.7.0").maintained("0.6")),
                "0.6.8 is below 0.6.9, the latest release of 0.6. Cut a version above that.");
        assertThat(judge(Scene.of("0.6.10").released("0.6.9", "0.7.0").maintained("0.60", "6"))
                        .blocks())
                .isTrue();
    }

    @Test
    @Tag("A-20")
    @Tag("A-21")
    void aRecoveryHasItsOwnLaw() {
        held(
                judge(Scene.recovery().released("0.6.6-preview", "0.9.0")),
                "0.6.6-preview.1 is a recovery, whatever was released later.");
    }

    @Test
    void cannotTellWithoutTheTags() {
        cannotTell(judge(Scene.preview().cannotTell(new AllRefs())), "GitHub did not answer in time");
    }
}
