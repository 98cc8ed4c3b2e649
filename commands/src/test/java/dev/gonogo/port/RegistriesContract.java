package dev.gonogo.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every reader of registries reports. Each adapter says how something gets published for it. */
public abstract class RegistriesContract {
    private static final NpmPackage.Version NPM = new NpmPackage.Version("@o/r", "1.4.0-preview", "preview");
    private static final PyPiProject.Release PYPI = new PyPiProject.Release("ag-client", "1.4.0.dev0");
    private static final GitHubRelease.Page PAGE =
            new GitHubRelease.Page("v1.4.0-preview", true, List.of("checksums.txt", "sbom.json"));

    protected abstract Registries registries();

    protected abstract void npm(String packageName, String version, String distTag);

    protected abstract void pyPi(String project, String version);

    protected abstract void helmChart(String chart, String version);

    /** The chart repository's URL. */
    protected abstract String charts();

    protected abstract void ociImage(String repository, String tag);

    /** The image registry's URL. */
    protected abstract String images();

    protected abstract void gitHubRelease(String tag, boolean prerelease, List<String> assets);

    private Artifact image() {
        return new OciImage.Tag(images(), "agent0ai/agent-zero", "1.4.0");
    }

    private Publication look(Artifact artifact) {
        return registries().answer(new PublicationOf(artifact)).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    @Test
    void whatWasNeverPublishedIsAbsent() {
        assertThat(look(NPM)).isEqualTo(new Publication.Absent());
        assertThat(look(PYPI)).isEqualTo(new Publication.Absent());
        assertThat(look(new HelmChart.Version(charts(), "aegis", "1.4.0-preview")))
                .isEqualTo(new Publication.Absent());
        assertThat(look(image())).isEqualTo(new Publication.Absent());
        assertThat(look(PAGE)).isEqualTo(new Publication.Absent());
    }

    @Test
    @Tag("A-85")
    @Tag("A-88")
    void aPackageWithItsDistTagIsPresent() {
        npm("@o/r", "1.4.0-preview", "preview");

        assertThat(look(NPM)).isInstanceOf(Publication.Present.class);
    }

    @Test
    void aLongerVersionIsNotTheOneAskedFor() {
        npm("@o/r", "1.4.0-preview.1", "preview");
        pyPi("ag-client", "1.4.0.dev01");
        helmChart("aegis", "1.4.0-preview.1");
        ociImage("agent0ai/agent-zero", "1.4.0-rc");

        assertThat(look(NPM)).isEqualTo(new Publication.Absent());
        assertThat(look(PYPI)).isEqualTo(new Publication.Absent());
        assertThat(look(new HelmChart.Version(charts(), "aegis", "1.4.0-preview")))
                .isEqualTo(new Publication.Absent());
        assertThat(look(image())).isEqualTo(new Publication.Absent());
    }

    @Test
    @Tag("A-85")
    void aPackageUnderAnotherDistTagIsIncomplete() {
        npm("@o/r", "1.4.0-preview", "latest");

        assertThat(look(NPM)).isInstanceOf(Publication.Incomplete.class);
    }

    @Test
    @Tag("A-90")
    @Tag("B-26")
    void aPythonVersionIsPresent() {
        pyPi("ag-client", "1.4.0.dev0");

        assertThat(look(PYPI)).isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-82")
    @Tag("B-28")
    void aChartVersionIsPresent() {
        helmChart("aegis", "1.4.0-preview");

        assertThat(look(new HelmChart.Version(charts(), "aegis", "1.4.0-preview")))
                .isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("B-27")
    void anImageTagIsPresent() {
        ociImage("agent0ai/agent-zero", "1.4.0");

        assertThat(look(image())).isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-81")
    @Tag("A-87")
    void aReleasePageWithoutAnAssetIsIncomplete() {
        gitHubRelease("v1.4.0-preview", true, List.of("checksums.txt"));

        assertThat(look(PAGE))
                .isInstanceOfSatisfying(
                        Publication.Incomplete.class,
                        page -> assertThat(page.what()).contains("sbom.json").doesNotContain("checksums.txt"));
    }

    @Test
    @Tag("A-87")
    void aReleasePageWithAllAssetsIsPresent() {
        gitHubRelease("v1.4.0-preview", true, List.of("checksums.txt", "sbom.json", "more.txt"));

        assertThat(look(PAGE)).isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-87")
    void aPreviewThatIsNotMarkedAsOneIsIncomplete() {
        gitHubRelease("v1.4.0-preview", false, List.of("checksums.txt", "sbom.json"));

        assertThat(look(PAGE)).isInstanceOf(Publication.Incomplete.class);
    }

    @Test
    @Tag("A-113")
    void aReleasePageThatIsNotOlderThanAskedIsAbsent() {
        gitHubRelease("v1.4.0-preview", true, List.of("checksums.txt", "sbom.json"));

        assertThat(look(before(Instant.parse("2000-01-01T00:00:00Z")))).isEqualTo(new Publication.Absent());
        assertThat(look(before(Instant.parse("2100-01-01T00:00:00Z")))).isInstanceOf(Publication.Present.class);
    }

    private static Artifact before(Instant time) {
        return new GitHubRelease.Page(PAGE.tag(), PAGE.prerelease(), PAGE.assets(), time);
    }
}
