package dev.gonogo.argocd;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.port.Lease;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One application, {@code soma-staging}, and a token that must not be revealed. */
final class ArgoCdOnWire implements AutoCloseable {
    static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.top.secret";
    static final String PATH = "/api/v1/applications/soma-staging";
    private static final Lease LEASE = new Lease(new ReleaseId("o/r", Version.of("1.4.0"), 1), "tester", 1);

    final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final ArgoCd argoCd;

    ArgoCdOnWire(Duration patience, String token) {
        server.start();
        argoCd = new ArgoCd(new ArgoCdSettings(URI.create(server.baseUrl()), () -> token), patience);
    }

    ArgoCdOnWire() {
        this(Duration.ofSeconds(10), TOKEN);
    }

    void shows(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(PATH)).willReturn(answer));
    }

    void syncs(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo(PATH + "/sync")).willReturn(answer));
    }

    Answer<Optional<Deployment>> ask() {
        return argoCd.answer(new ApplicationNamed("soma-staging"));
    }

    Deployment seen() {
        return ask().fold(Optional::orElseThrow, why -> {
            throw new AssertionError(why);
        });
    }

    String whyNot() {
        return ask().fold(value -> "known: " + value, why -> why);
    }

    void sync() {
        argoCd.sync(LEASE, "soma-staging", "v1.4.0");
    }

    @Override
    public void close() {
        argoCd.close();
        server.stop();
    }
}
