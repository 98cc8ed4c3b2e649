package dev.gonogo.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.version.VersionPolicy.Verdict;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionPolicyTest {
    private static final VersionPolicy POLICY = new VersionPolicy(
            List.of("X.Y.Z", "X.Y.Z-preview", "X.Y.Z-alpha", "X.Y.Z-beta", "X.Y.Z-rc"),
            List.of("X.Y.Z-preview.N", "X.Y.Z-alpha.N", "X.Y.Z-beta.N", "X.Y.Z-rc.N"));

    @ParameterizedTest
    @Tag("A-18")
    @Tag("A-19")
    @ValueSource(strings = {"0.6.6", "0.6.6-preview", "0.6.6-alpha", "0.6.6-beta", "0.6.6-rc"})
    void plannedVersionsMayBeCut(String text) {
        assertThat(POLICY.judge(text)).isEqualTo(new Verdict.Planned(Version.of(text)));
    }

    @ParameterizedTest
    @Tag("A-20")
    @Tag("A-21")
    @Tag("A-22")
    @Tag("A-44")
    @ValueSource(strings = {"0.6.6-preview.1", "0.6.6-alpha.2", "0.6.6-beta.3", "0.6.6-rc.4"})
    void numberedVersionsAreForRecoveryOnly(String text) {
        assertThat(POLICY.judge(text)).isEqualTo(new Verdict.Recovery(Version.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.6.6-nightly", "0.6.6-previews", "0.6.6-nightly.1"})
    void aLabelThatIsNotListedIsNeither(String text) {
        assertThat(POLICY.judge(text)).isEqualTo(new Verdict.NotListed(Version.of(text)));
    }

    @ParameterizedTest
    @Tag("A-43")
    @ValueSource(strings = {"v0.6.6", "0.6.6-preview-1", "latest", ""})
    void whatIsNoVersionIsMalformed(String text) {
        assertThat(POLICY.judge(text)).isEqualTo(new Verdict.Malformed(text));
    }

    @Test
    void aProcessMayPlanNumberedVersions() {
        VersionPolicy relaxed = new VersionPolicy(List.of("X.Y.Z-rc.N"), List.of());

        assertThat(relaxed.judge("1.0.0-rc.1")).isEqualTo(new Verdict.Planned(Version.of("1.0.0-rc.1")));
        assertThat(relaxed.judge("1.0.0-rc")).isEqualTo(new Verdict.NotListed(Version.of("1.0.0-rc")));
    }

    @Test
    @Tag("A-22")
    void aPlannedPreviewHasNoNumber() {
        assertThat(VersionPolicy.complaintOfPlanned("X.Y.Z-preview.N"))
                .contains("is for recovery only; a planned preview has no number");
        assertThat(VersionPolicy.complaintOfPlanned("X.Y.Z-preview")).isEmpty();
        assertThat(VersionPolicy.complaintOfPlanned("X.Y.Z-rc.N")).isEmpty();
    }

    @Test
    void patternsAreListedPlannedOnesFirst() {
        assertThat(new VersionPolicy(List.of("X.Y.Z"), List.of("X.Y.Z-rc.N")).patterns())
                .containsExactly("X.Y.Z", "X.Y.Z-rc.N");
    }

    @Test
    @Tag("A-20")
    @Tag("A-21")
    void onlyNumberedVersionsRecover() {
        assertThat(POLICY.recovers(Version.of("0.6.6-preview.1"))).isTrue();
        assertThat(POLICY.recovers(Version.of("0.6.6-preview"))).isFalse();
        assertThat(POLICY.recovers(Version.of("0.6.6-nightly.1"))).isFalse();
    }

    @Test
    void aPatternHasExamples() {
        assertThat(VersionPolicy.example("X.Y.Z", "1.2.3")).contains(Version.of("1.2.3"));
        assertThat(VersionPolicy.example("X.Y.Z-rc", "1.2.3")).contains(Version.of("1.2.3-rc"));
        assertThat(VersionPolicy.example("X.Y.Z-rc.N", "1.2.3")).contains(Version.of("1.2.3-rc.1"));
        assertThat(VersionPolicy.example("X.Y", "1.2.3")).isEmpty();
    }
}
