package dev.gonogo.registries;

import dev.gonogo.github.GitHubConnection;
import dev.gonogo.github.GitHubSettings;
import dev.gonogo.github.RequestObserver;
import dev.gonogo.lookalike.github.GitHubLookAlike;
import dev.gonogo.lookalike.github.Settings;
import dev.gonogo.lookalike.registries.Artifact;
import dev.gonogo.lookalike.registries.RegistriesLookAlike;
import dev.gonogo.lookalike.registries.Registry;
import dev.gonogo.port.Registries;
import dev.gonogo.port.RegistriesContract;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
                new RegistrySettings(published.root(Registry.NPM), published.root(Registry.PYPI), null, null),
                forge::publication);
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

    /** The look-alike has a registry for each kind. */
    private static Registry registry(Kind kind) {
        return Registry.valueOf(kind.name());
    }

    @Override
    protected void publish(Sample sample) {
        var artifact = new Artifact(registry(sample.kind()), sample.title(), sample.version());
        String channel = sample.artifact() instanceof NpmPackage.Version npm ? npm.distTag() : "";
        published.packages().publish(artifact, channel, CLOCK.instant());
    }

    @Override
    protected String root(Kind kind) {
        return published.root(registry(kind)).toString();
    }

    @Override
    protected void publish(GitHubRelease.Page page) {
        github.publishRelease(page.tag(), "ann", page.prerelease(), page.assets());
    }
}
