package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.port.Registries;
import dev.gonogo.port.RegistriesContract;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryRegistriesTest extends RegistriesContract {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final MemoryRegistries registries = new MemoryRegistries(clock);

    @Override
    protected Registries registries() {
        return registries;
    }

    @Override
    protected void npm(String packageName, String version, String distTag) {
        registries.publish(new NpmPackage.Version(packageName, version, distTag));
    }

    @Override
    protected void pyPi(String project, String version) {
        registries.publish(new PyPiProject.Release(project, version));
    }

    @Override
    protected void helmChart(String chart, String version) {
        registries.publish(new HelmChart.Version(charts(), chart, version));
    }

    @Override
    protected String charts() {
        return "https://charts.example.org";
    }

    @Override
    protected void ociImage(String repository, String tag) {
        registries.publish(new OciImage.Tag(images(), repository, tag));
    }

    @Override
    protected String images() {
        return "https://images.example.org";
    }

    @Override
    protected void gitHubRelease(String tag, boolean prerelease, List<String> assets) {
        registries.publish(new GitHubRelease.Page(tag, prerelease, List.of()));
        registries.attach(tag, assets);
    }

    @Test
    void whatIsPublishedShowsOnlyAfterTheLag() {
        registries.lag(Duration.ofMinutes(2));
        registries.publish(new PyPiProject.Release("ag-client", "1.4.0.dev0"));
        PublicationOf question = new PublicationOf(new PyPiProject.Release("ag-client", "1.4.0.dev0"));
        assertThat(registries.answer(question)).isEqualTo(new Answer.Known<>(new Publication.Absent()));

        clock.advance(Duration.ofMinutes(2));

        assertThat(registries.answer(question))
                .isEqualTo(new Answer.Known<>(
                        new Publication.Present("PyPI ag-client 1.4.0.dev0 (PyPI's spelling)")));
    }
}
