package dev.gonogo.registries;

import dev.gonogo.github.GitHubConnection;
import dev.gonogo.github.GitHubSettings;
import dev.gonogo.github.RequestObserver;
import dev.gonogo.lookalike.github.GitHubLookAlike;
import dev.gonogo.lookalike.github.Settings;
import dev.gonogo.lookalike.registries.Artifact;
import dev.gonogo.lookalike.registries.RegistriesLookAlike;
import dev.gonogo.port.Registries;
import dev.gonogo.port.RegistriesContract;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract, for the bot's readers of registries and GitHub Releases against the look-alikes. */
class HttpRegistriesContractTest extends RegistriesContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));
    private static final String TOKEN = "bot-token";

    private final RegistriesLookAlike published = RegistriesLookAlike.start(CLOCK);
    private final GitHubConnection connection =
            new GitHubConnection(CLOCK, duration -> {}, () -> 0, RequestObserver.NONE);
    private final GitHubLookAlike github;
    private final HttpRegistries registries;

    HttpRegistriesContractTest(@TempDir Path folder) {
        var settings = Settings.builtIn(CLOCK, folder.resolve("data"), Map.of(TOKEN, "gonogo[bot]"));
        github = GitHubLookAlike.start(settings, published);
        var forge = connection.forge(new GitHubSettings(github.apiUrl(), "OneStepAt4time/aegis", () -> TOKEN));
        registries = new HttpRegistries(
                new RegistrySettings(published.npm(), published.pypi(), null, null), forge::publication);
    }

    @AfterEach
    void close() {
        registries.close();
        connection.close();
        github.close();
        published.close();
    }

    @Override
    protected Registries registries() {
        return registries;
    }

    private void publish(Artifact artifact, String channel) {
        published.packages().publish(artifact, channel, CLOCK.instant());
    }

    @Override
    protected void npm(String packageName, String version, String distTag) {
        publish(Artifact.npm(packageName, version), distTag);
    }

    @Override
    protected void pyPi(String project, String version) {
        publish(Artifact.pypi(project, version), "");
    }

    @Override
    protected void helmChart(String chart, String version) {
        publish(Artifact.helm(chart, version), "");
    }

    @Override
    protected String charts() {
        return published.helm().toString();
    }

    @Override
    protected void ociImage(String repository, String tag) {
        publish(Artifact.oci(repository, tag), "");
    }

    @Override
    protected String images() {
        return published.oci().toString();
    }

    @Override
    protected void gitHubRelease(String tag, boolean prerelease, List<String> assets) {
        github.publishRelease(tag, "ann", prerelease, assets);
    }
}
