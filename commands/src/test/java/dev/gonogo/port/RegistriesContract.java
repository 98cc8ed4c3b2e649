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
    private static final GitHubRelease.Page PAGE =
            new GitHubRelease.Page("v1.4.0-preview", true, List.of("checksums.txt", "sbom.json"));

    /** Makes an artifact from the address of its registry and its version. */
    @FunctionalInterface
    private interface Maker {
        Artifact make(String root, String version);
    }

    /** Every kind of artifact that is in a registry of its own. A new one needs one more constant here. */
    @SuppressWarnings("ImmutableEnumChecker") // its functions have no state
    protected enum Kind {
        NPM(
                "@o/r",
                "1.4.0-preview",
                "1.4.0-preview.1",
                (root, version) -> new NpmPackage.Version("@o/r", version, "preview")),
        PYPI(
                "ag-client",
                "1.4.0.dev0",
                "1.4.0.dev01",
                (root, version) -> new PyPiProject.Release("ag-client", version)),
        HELM(
                "aegis",
                "1.4.0-preview",
                "1.4.0-preview.1",
                (root, version) -> new HelmChart.Version(root, "aegis", version)),
        OCI(
                "agent0ai/agent-zero",
                "1.4.0",
                "1.4.0-rc",
                (root, version) -> new OciImage.Tag(root, "agent0ai/agent-zero", version));

        private final String title;
        private final String version;
        private final String longer;
        private final Maker maker;

        /**
         * @param title of the thing in its registry
         * @param version in the registry's spelling
         * @param longer another version, which begins with this one
         */
        Kind(String title, String version, String longer, Maker maker) {
            this.title = title;
            this.version = version;
            this.longer = longer;
            this.maker = maker;
        }
    }

    /**
     * Something to publish.
     *
     * @param title of the thing in its registry
     * @param version in the registry's spelling
     */
    protected record Sample(Kind kind, String title, String version, Artifact artifact) {}

    protected abstract Registries registries();

    protected abstract void publish(Sample sample);

    /** The address of a registry, for artifacts that name theirs. */
    protected abstract String root(Kind kind);

    protected abstract void publish(GitHubRelease.Page page);

    private Artifact wanted(Kind kind) {
        return kind.maker.make(root(kind), kind.version);
    }

    private void publish(Kind kind, String version) {
        publish(new Sample(kind, kind.title, version, kind.maker.make(root(kind), version)));
    }

    private Publication look(Kind kind) {
        return look(wanted(kind));
    }

    private Publication look(Artifact artifact) {
        return registries().answer(new PublicationOf(artifact)).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    private static GitHubRelease.Page page(boolean prerelease, String... assets) {
        return new GitHubRelease.Page(PAGE.tag(), prerelease, List.of(assets));
    }

    @Test
    void whatWasNeverPublishedIsAbsent() {
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(look(kind)).isEqualTo(new Publication.Absent()));
        assertThat(look(PAGE)).isEqualTo(new Publication.Absent());
    }

    @Test
    void whatWasPublishedIsPresent() {
        assertThat(Kind.values()).allSatisfy(kind -> {
            publish(kind, kind.version);

            assertThat(look(kind)).isInstanceOf(Publication.Present.class);
        });
    }

    @Test
    void aLongerVersionIsNotTheOneAskedFor() {
        assertThat(Kind.values()).allSatisfy(kind -> {
            publish(kind, kind.longer);

            assertThat(look(kind)).isEqualTo(new Publication.Absent());
        });
    }

    @Test
    @Tag("A-85")
    @Tag("A-88")
    void aPackageWithItsDistTagIsPresent() {
        publish(Kind.NPM, "1.4.0-preview");

        assertThat(look(new NpmPackage.Version("@o/r", "1.4.0-preview", "preview")))
                .isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-85")
    void aPackageUnderAnotherDistTagIsIncomplete() {
        Artifact latest = new NpmPackage.Version("@o/r", "1.4.0-preview", "latest");
        publish(new Sample(Kind.NPM, "@o/r", "1.4.0-preview", latest));

        assertThat(look(Kind.NPM)).isInstanceOf(Publication.Incomplete.class);
    }

    @Test
    @Tag("A-90")
    @Tag("B-26")
    void aPythonVersionIsPresent() {
        publish(Kind.PYPI, "1.4.0.dev0");

        assertThat(look(new PyPiProject.Release("ag-client", "1.4.0.dev0"))).isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-82")
    @Tag("B-28")
    void aChartVersionIsPresent() {
        publish(Kind.HELM, "1.4.0-preview");

        assertThat(look(new HelmChart.Version(root(Kind.HELM), "aegis", "1.4.0-preview")))
                .isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("B-27")
    void anImageTagIsPresent() {
        publish(Kind.OCI, "1.4.0");

        assertThat(look(new OciImage.Tag(root(Kind.OCI), "agent0ai/agent-zero", "1.4.0")))
                .isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-81")
    @Tag("A-87")
    void aReleasePageWithoutAnAssetIsIncomplete() {
        publish(page(true, "checksums.txt"));

        assertThat(look(PAGE))
                .isInstanceOfSatisfying(
                        Publication.Incomplete.class,
                        page -> assertThat(page.what()).contains("sbom.json").doesNotContain("checksums.txt"));
    }

    @Test
    @Tag("A-87")
    void aReleasePageWithAllAssetsIsPresent() {
        publish(page(true, "checksums.txt", "sbom.json", "more.txt"));

        assertThat(look(PAGE)).isInstanceOf(Publication.Present.class);
    }

    @Test
    @Tag("A-87")
    void aPreviewThatIsNotMarkedAsOneIsIncomplete() {
        publish(page(false, "checksums.txt", "sbom.json"));

        assertThat(look(PAGE)).isInstanceOf(Publication.Incomplete.class);
    }

    @Test
    @Tag("A-113")
    void aReleasePageThatIsNotOlderThanAskedIsAbsent() {
        publish(page(true, "checksums.txt", "sbom.json"));

        assertThat(look(before(Instant.parse("2000-01-01T00:00:00Z")))).isEqualTo(new Publication.Absent());
        assertThat(look(before(Instant.parse("2100-01-01T00:00:00Z")))).isInstanceOf(Publication.Present.class);
    }

    private static Artifact before(Instant time) {
        return new GitHubRelease.Page(PAGE.tag(), PAGE.prerelease(), PAGE.assets(), time);
    }
}
