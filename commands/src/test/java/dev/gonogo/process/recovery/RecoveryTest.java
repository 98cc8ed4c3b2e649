package dev.gonogo.process.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-98")
class RecoveryTest {
    private static final VersionPolicy POLICY =
            new VersionPolicy(List.of("X.Y.Z", "X.Y.Z-preview"), List.of("X.Y.Z-preview.N"));

    private static Optional<String> next(Scene scene, String failed) {
        Situation situation = scene.situation();
        return situation
                .refs()
                .map(refs -> Recovery.next(situation.process(), refs, Version.of(failed)))
                .fold(next -> next.map(Version::toString), Optional::of);
    }

    private static Optional<String> after(String failed, int highest) {
        return Recovery.after(POLICY, Version.of(failed), highest).map(Version::toString);
    }

    @Test
    @Tag("A-27")
    @Tag("A-30")
    void thePhraseNamesTheVersion() {
        assertThat(Decision.Recover.phrase(Version.of("0.6.6-preview.1"))).isEqualTo("RECOVERY 0.6.6-preview.1");
    }

    @Test
    @Tag("A-23")
    @Tag("A-107")
    void noProcessFileCanDoWithoutItsNeeds() {
        assertThat(Recovery.needs()).containsExactly(new NextNumber(), new BeyondRepair(), new IssueApproved());
    }

    @Test
    void theFirstRecoveryHasNumberOne() {
        assertThat(next(Scene.preview().annotated("v0.6.6-preview", Scene.MAIN), "0.6.6-preview"))
                .contains("0.6.6-preview.1");
    }

    @Test
    void theHighestNumberThatATagHasCountsWhicheverFailed() {
        Scene scene = Scene.preview()
                .annotated("v0.6.6-preview", Scene.MAIN)
                .annotated("v0.6.6-preview.2", Scene.MAIN)
                .annotated("v0.6.6-preview.10", Scene.MAIN);

        assertThat(next(scene, "0.6.6-preview")).contains("0.6.6-preview.11");
        assertThat(next(scene, "0.6.6-preview.2")).contains("0.6.6-preview.11");
    }

    @Test
    void tagsOfOtherVersionsDoNotCount() {
        Scene scene = Scene.preview()
                .annotated("v0.6.5-preview.7", Scene.MAIN)
                .annotated("v0.6.6-rc.8", Scene.MAIN)
                .annotated("0.6.6-preview.9", Scene.MAIN)
                .annotated("nightly", Scene.MAIN);

        assertThat(next(scene, "0.6.6-preview")).contains("0.6.6-preview.1");
    }

    @Test
    void theFailedNumberIsPassedEvenWhereItHasNoTag() {
        assertThat(after("0.6.6-preview.3", 0)).contains("0.6.6-preview.4");
        assertThat(after("0.6.6-preview.3", 5)).contains("0.6.6-preview.6");
    }

    @Test
    void aStableVersionHasNoRecovery() {
        assertThat(after("0.6.6", 0)).isEmpty();
        VersionPolicy loose = new VersionPolicy(List.of(), List.of("X.Y.Z.N"));
        assertThat(Recovery.after(loose, Version.of("0.6.6"), 0))
                .as("whatever the process file lists")
                .isEmpty();
    }

    @Test
    void aVersionThatTheProcessDoesNotRecoverHasNone() {
        assertThat(after("0.6.6-rc", 0)).isEmpty();
    }
}
