package dev.gonogo.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    @Tag("B-01")
    @Tag("B-02")
    void theStepFromAnEarlierVersionSaysWhatItRaises() {
        Version earlier = Version.of("0.7.3");

        assertThat(Version.of("1.0.0").stepFrom(earlier)).isEqualTo(Version.Kind.MAJOR);
        assertThat(Version.of("5.1.0").stepFrom(earlier)).isEqualTo(Version.Kind.MAJOR);
        assertThat(Version.of("5.1.2").stepFrom(earlier)).isEqualTo(Version.Kind.MAJOR);
        assertThat(Version.of("0.8.0").stepFrom(earlier)).isEqualTo(Version.Kind.MINOR);
        assertThat(Version.of("0.9.1-rc").stepFrom(earlier)).isEqualTo(Version.Kind.MINOR);
        assertThat(Version.of("0.7.4").stepFrom(earlier)).isEqualTo(Version.Kind.PATCH);
    }

    @Test
    void itsNumbersAreKnownInParts() {
        assertThat(Version.of("0.6.10-rc.2").line()).isEqualTo("0.6");
        assertThat(Version.of("0.6.10-rc.2").core()).isEqualTo(Version.of("0.6.10"));
        assertThat(Version.of("0.6.1").patched()).isTrue();
        assertThat(Version.of("0.6.0").patched()).isFalse();
    }

    @ParameterizedTest
    @Tag("A-18")
    @Tag("A-19")
    @Tag("A-43")
    @CsvSource({
        "0.6.6, 0, 6, 6, '', 0",
        "0.6.6-preview, 0, 6, 6, preview, 0",
        "0.6.6-preview.1, 0, 6, 6, preview, 1",
        "10.20.30-rc.12, 10, 20, 30, rc, 12",
        "1.0.0-alpha, 1, 0, 0, alpha, 0",
        "999999999.0.0, 999999999, 0, 0, '', 0"
    })
    void readsAVersionAsWritten(String text, int major, int minor, int patch, String label, int number) {
        assertThat(Version.parse(text)).contains(new Version(major, minor, patch, label, number));
        assertThat(Version.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @Tag("A-43")
    @ValueSource(
            strings = {
                "",
                " ",
                "v0.6.6",
                "0.6",
                "0.6.6.1",
                "0.6.6 ",
                " 0.6.6",
                "0.6.6\n",
                "00.6.6",
                "0.06.6",
                "0.6.6-",
                "0.6.6-.1",
                "0.6.6-Preview",
                "0.6.6-preview-1",
                "0.6.6-preview1.x",
                "0.6.6-preview.",
                "0.6.6-preview.0",
                "0.6.6-preview.01",
                "0.6.6-preview.1.2",
                "0.6.6-preview.-1",
                "0.6.6+build",
                "-1.0.0",
                "1234567890.0.0",
                "0.6.6-preview.1234567890",
                "٠.٦.٦"
            })
    void refusesWhatIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void aMistakeOfOursIsNamed() {
        assertThatThrownBy(() -> Version.of("v1")).hasMessage("not a version: v1");
    }

    @Test
    void versionsStandInTheOrderOfTheirReleases() {
        List<Version> ordered = List.of(
                Version.of("0.6.5"),
                Version.of("0.6.6-alpha"),
                Version.of("0.6.6-alpha.1"),
                Version.of("0.6.6-beta"),
                Version.of("0.6.6-preview"),
                Version.of("0.6.6-preview.2"),
                Version.of("0.6.6-preview.10"),
                Version.of("0.6.6-rc"),
                Version.of("0.6.6"),
                Version.of("0.6.10"),
                Version.of("0.10.0"),
                Version.of("1.0.0"));

        assertThat(ordered).isSorted();
        assertThat(ordered.reversed()).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void theOrderAgreesWithEquality() {
        assertThat(Version.of("0.6.6-preview").compareTo(Version.of("0.6.6-preview")))
                .isZero();
        assertThat(Version.of("0.6.6-preview")).isNotEqualTo(Version.of("0.6.6-preview.1"));
    }

    @Test
    void knowsThePlannedVersionAndTheNextOne() {
        Version recovery = Version.of("0.6.6-preview.3");

        assertThat(recovery.numbered()).isTrue();
        assertThat(recovery.stable()).isFalse();
        assertThat(recovery.planned()).isEqualTo(Version.of("0.6.6-preview"));
        assertThat(recovery.nextPatch()).isEqualTo(Version.of("0.6.7-preview"));
        assertThat(Version.of("0.6.6").stable()).isTrue();
        assertThat(Version.of("0.6.6").nextPatch()).isEqualTo(Version.of("0.6.7"));
    }

    @Test
    @Tag("A-98")
    void aRecoveryIsTheSameVersionWithANumber() {
        assertThat(Version.of("0.6.6-preview").numbered(2)).isEqualTo(Version.of("0.6.6-preview.2"));
        assertThat(Version.of("0.6.6-preview.2").numbered(3)).isEqualTo(Version.of("0.6.6-preview.3"));
        assertThat(Version.of("0.6.6-preview").numbered()).isFalse();
    }
}
