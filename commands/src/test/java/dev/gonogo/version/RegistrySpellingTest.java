package dev.gonogo.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySpellingTest {
    @ParameterizedTest
    @Tag("A-85")
    @CsvSource({
        "0.6.6, latest",
        "0.6.6-preview, preview",
        "0.6.6-preview.2, preview",
        "0.6.6-alpha, alpha",
        "0.6.6-beta.1, beta",
        "0.6.6-rc, rc"
    })
    void theNpmDistTagIsTheLabelOrLatest(String version, String distTag) {
        assertThat(RegistrySpelling.npmDistTag(Version.of(version))).isEqualTo(distTag);
    }

    @ParameterizedTest
    @Tag("A-86")
    @Tag("A-92")
    @CsvSource({
        "0.6.6, 0.6.6",
        "0.6.6-preview, 0.6.6.dev0",
        "0.6.6-preview.3, 0.6.6.dev3",
        "0.6.6-alpha, 0.6.6a0",
        "0.6.6-alpha.2, 0.6.6a2",
        "0.6.6-beta, 0.6.6b0",
        "0.6.6-beta.4, 0.6.6b4",
        "0.6.6-rc, 0.6.6rc0",
        "0.6.6-rc.1, 0.6.6rc1"
    })
    void pythonSpellsItAsPep440Says(String version, String python) {
        assertThat(RegistrySpelling.pep440(Version.of(version))).isEqualTo(python);
    }

    @Test
    void aLabelThatPythonHasNoPlaceForIsNamed() {
        assertThatThrownBy(() -> RegistrySpelling.pep440(Version.of("0.6.6-nightly")))
                .hasMessage("PEP 440 has no spelling for -nightly");
    }
}
