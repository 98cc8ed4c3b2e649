package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.world.Artifact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String PATH = "/npm/aegis";
    private static final Artifact WANTED = new NpmPackage.Version("aegis", "0.6.6-preview", "preview");

    private RegistriesOnWire registries = new RegistriesOnWire();

    @AfterEach
    void stop() {
        registries.close();
    }

    private void impatient() {
        registries.close();
        registries = new RegistriesOnWire(false, Duration.ofSeconds(1));
    }

    private String whyNot(ResponseDefinitionBuilder answer) {
        registries.answers(PATH, answer);
        return registries.whyNot(WANTED);
    }

    @Test
    void everyRefusalHasItsSentence() {
        assertThat(whyNot(status(401))).isEqualTo("npm does not let us read this (401). Is it public?");
        assertThat(whyNot(status(403))).isEqualTo("npm does not let us read this (403). Is it public?");
        assertThat(whyNot(status(429).withHeader("Retry-After", "60")))
                .isEqualTo("npm asks us to come back later (rate limit).");
        assertThat(whyNot(status(502))).isEqualTo("npm has a problem (502).");
    }

    @Test
    void aBrokenConnectionIsSaidSo() {
        assertThat(whyNot(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isEqualTo("The connection to npm broke.");
    }

    @Test
    void nobodyListeningIsSaidSo() {
        registries.server.stop();

        assertThat(registries.whyNot(WANTED)).isEqualTo("npm cannot be reached.");
    }

    @Test
    void aRegistryThatHangsOrDripsIsGivenUp() {
        impatient();

        assertThat(whyNot(okJson("{}").withFixedDelay(30_000))).isEqualTo("npm did not answer within 1 s.");
        assertThat(whyNot(okJson(" ".repeat(1000)).withChunkedDribbleDelay(10, 30_000)))
                .isEqualTo("npm did not answer within 1 s.");
    }

    @Test
    void anAnswerThatIsNotJsonOrOfAnotherShapeCannotBeRead() {
        for (String body : List.of("<html>", "{\"versions\":", "", "[]", "{\"message\":\"hello\"}")) {
            assertThat(whyNot(okJson(body))).contains("that we cannot read");
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadOn() {
        assertThat(whyNot(okJson("{\"versions\":{\"x\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}}")))
                .isEqualTo("npm sent more than 16777216 bytes. It was not read on.");
    }

    @Test
    void gitHubReleasesAreAskedOfGitHub() {
        assertThat(registries.whyNot(new GitHubRelease.Page("v0.6.6-preview", true, List.of())))
                .isEqualTo(RegistriesOnWire.ASKED_GITHUB);
    }
}
