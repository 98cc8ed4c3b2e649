package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Publishing;
import dev.gonogo.process.Scene;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of a release is public, and the sentences that say so. */
@Tag("A-93")
class PublicationReportTest {
    private static PublicationReport look(Scene scene, boolean late) {
        return PublicationReport.look(scene.situation(), Publishing.VERIFY.artifacts(), late);
    }

    private static List<String> plain(List<Words> words) {
        return words.stream().map(Words::plain).toList();
    }

    private static List<String> findings(PublicationReport report) {
        return report.findings(Publishing.TAG).stream()
                .map(finding -> finding.verdict() + " " + finding.words().plain())
                .toList();
    }

    @Test
    void everyArtifactAndEveryFileStandsByItself() {
        Scene scene = Publishing.publicly(Publishing.failed(1), Publishing.NPM, Publishing.PAGE);
        PublicationReport report = look(scene, false);

        assertThat(plain(report.present()))
                .containsExactly("npm @onestepat4time/aegis 0.6.6-preview (preview)", "GitHub Release v0.6.6-preview");
        assertThat(plain(report.absent())).containsExactly("PyPI ag-client 0.6.6.dev0 (PyPI's spelling)", "sbom.json");
        assertThat(report.unseen()).isEmpty();
        assertThat(report.unsure()).isEmpty();
    }

    @Test
    void whatARegistryMayStillShowIsUnseenAndNotAbsent() {
        PublicationReport report = look(Publishing.publicly(Publishing.failed(1), Publishing.NPM), true);

        assertThat(plain(report.unseen()))
                .containsExactly(
                        "PyPI ag-client 0.6.6.dev0 (PyPI's spelling)", "GitHub Release v0.6.6-preview", "sbom.json");
        assertThat(report.absent()).isEmpty();
        assertThat(plain(report.present())).hasSize(1);
    }

    @Test
    @Tag("A-94")
    void whatIsThereAndNotAsItShouldBeIsPublicAllTheSame() {
        Scene scene = Publishing.failed(1)
                .knows(
                        new PublicationOf(Publishing.NPM),
                        new Publication.Incomplete("it is under the dist-tag latest", "https://example.org"))
                .knows(
                        new PublicationOf(Publishing.PAGE),
                        new Publication.Incomplete("it is a draft", "https://example.org"))
                .knows(
                        new PublicationOf(Publishing.SBOM),
                        new Publication.Incomplete("asset sbom.json is missing", "https://example.org"));
        PublicationReport report = look(scene, false);

        assertThat(plain(report.present()))
                .containsExactly(
                        "npm @onestepat4time/aegis 0.6.6-preview (preview) (it is under the dist-tag latest)",
                        "GitHub Release v0.6.6-preview (it is a draft)");
        assertThat(plain(report.absent()))
                .as("a file that the page does not carry is not there")
                .containsExactly("PyPI ag-client 0.6.6.dev0 (PyPI's spelling)", "sbom.json");
    }

    @Test
    void filesAndFlawsCanBePutRightByHandUnlessAPackageIsMissing() {
        Scene scene = Publishing.everythingPublic(Publishing.failed(1));
        assertThat(look(scene, false).complete()).isTrue();

        scene.knows(
                        new PublicationOf(Publishing.NPM),
                        new Publication.Incomplete("it is under the dist-tag latest", "https://example.org"))
                .knows(new PublicationOf(Publishing.SBOM), new Publication.Absent());
        assertThat(plain(look(scene, false).byHand()))
                .containsExactly(
                        "sbom.json",
                        "npm @onestepat4time/aegis 0.6.6-preview (preview) (it is under the dist-tag latest)");
        assertThat(look(scene, false).complete()).isFalse();

        scene.knows(new PublicationOf(Publishing.PYTHON), new Publication.Absent());
        assertThat(look(scene, false).byHand()).isEmpty();
    }

    @Test
    void aChartIsLookedAtLikeAnyOther() {
        Artifact chart = new HelmChart.Version("https://charts.example.org", "aegis", "0.6.6-preview");
        Scene scene = Publishing.publicly(Scene.preview(), chart);
        PublicationReport report = PublicationReport.look(
                scene.situation(), List.of(new HelmChart("https://charts.example.org", "aegis")), false);

        assertThat(plain(report.present())).containsExactly("Helm chart aegis 0.6.6-preview");
    }

    @Test
    @Tag("B-27")
    void anImageIsLookedAtLikeAnyOther() {
        Artifact image = new OciImage.Tag("https://ghcr.io", "o/r", "0.6.6-preview");
        Scene scene = Publishing.publicly(Scene.preview(), image);
        PublicationReport report =
                PublicationReport.look(scene.situation(), List.of(new OciImage("https://ghcr.io", "o/r")), false);

        assertThat(plain(report.present())).containsExactly("image o/r:0.6.6-preview");
    }

    @Test
    void whyARegistryCannotBeAskedIsSaidOnce() {
        Scene scene = Publishing.failed(1)
                .cannotTell(new PublicationOf(Publishing.NPM))
                .cannotTell(new PublicationOf(Publishing.PYTHON));

        assertThat(look(scene, false).unsure()).containsExactly("GitHub did not answer in time");
        assertThat(look(scene, true).unsure()).containsExactly("GitHub did not answer in time");
    }

    @Test
    void theTagIsPublicAsWell() {
        PublicationReport report = new PublicationReport(
                List.of(say("npm")), List.of(), List.of(say("PyPI"), say("Helm")), List.of(), List.of());

        assertThat(findings(report))
                .containsExactly("HELD Already public: tag v0.6.6-preview · npm.", "NOT_HELD Not public: PyPI · Helm.");
        assertThat(findings(new PublicationReport(List.of(), List.of(), List.of(), List.of(), List.of())))
                .containsExactly("HELD Already public: tag v0.6.6-preview.");
    }

    @Test
    void doubtAndDelayHaveSentencesOfTheirOwn() {
        PublicationReport report = new PublicationReport(
                List.of(), List.of(say("npm"), say("PyPI")), List.of(), List.of("npm is down"), List.of());

        assertThat(findings(report))
                .containsExactly(
                        "HELD Already public: tag v0.6.6-preview.",
                        "PENDING Not seen yet; a registry may be slow to show it: npm · PyPI.",
                        "CANNOT_TELL Cannot tell right now: npm is down.");
    }
}
