package dev.gonogo.argocd;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Argo CD in trouble. No sentence ever contains the token. */
class FaultsTest {
    private ArgoCdOnWire argoCd = new ArgoCdOnWire();

    @AfterEach
    void stop() {
        argoCd.close();
    }

    private String whyNot(ResponseDefinitionBuilder answer) {
        argoCd.shows(answer);
        String why = argoCd.whyNot();
        assertThat(why).doesNotContain("secret");
        return why;
    }

    private void open(Duration patience, String token) {
        argoCd.close();
        argoCd = new ArgoCdOnWire(patience, token);
    }

    @Test
    void everyRefusalHasItsSentence() {
        assertThat(whyNot(status(401).withBody("{\"message\":\"invalid session: " + ArgoCdOnWire.TOKEN + "\"}")))
                .isEqualTo("Argo CD does not take our token (401). Has it expired?");
        assertThat(whyNot(status(403)
                        .withBody("{\"error\":\"permission denied\",\"code\":7,\"message\":\"permission denied\"}")))
                .isEqualTo(
                        "Argo CD does not show us the application soma-staging (403): it does not exist, or our token may"
                                + " not see it.");
        assertThat(whyNot(status(429))).isEqualTo("Argo CD asks us to come back later (rate limit).");
        assertThat(whyNot(status(503))).isEqualTo("Argo CD has a problem (503).");
    }

    @Test
    void theTokenFollowsNoRedirect() {
        assertThat(whyNot(status(307).withHeader("Location", argoCd.server.baseUrl() + "/elsewhere")))
                .isEqualTo("Argo CD sends us to another address (307). Correct argocd.server; it may have to begin with"
                        + " https.");
        argoCd.server.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void aBrokenConnectionIsSaidSo() {
        assertThat(whyNot(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isEqualTo("The connection to Argo CD broke.");
        assertThat(whyNot(new ResponseDefinitionBuilder().withFault(Fault.RANDOM_DATA_THEN_CLOSE)))
                .isEqualTo("The connection to Argo CD broke.");
    }

    @Test
    void nobodyListeningIsSaidSo() {
        argoCd.server.stop();

        assertThat(argoCd.whyNot()).isEqualTo("Argo CD cannot be reached.");
    }

    @Test
    void aServerThatHangsOrDripsIsGivenUp() {
        open(Duration.ofSeconds(1), ArgoCdOnWire.TOKEN);

        assertThat(whyNot(okJson("{}").withFixedDelay(30_000))).isEqualTo("Argo CD did not answer within 1 s.");
        assertThat(whyNot(okJson(" ".repeat(1000)).withChunkedDribbleDelay(10, 30_000)))
                .isEqualTo("Argo CD did not answer within 1 s.");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadOn() {
        assertThat(whyNot(okJson("{\"x\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}")))
                .isEqualTo("Argo CD sent more than 16777216 bytes. It was not read on.");
    }

    @Test
    void aTokenThatIsNoneIsNotQuoted() {
        open(Duration.ofSeconds(10), "top\nsecret");

        assertThat(whyNot(okJson(Examples.HEALTHY)))
                .isEqualTo("Argo CD cannot be asked: its address is not an http or https address, or our token contains"
                        + " characters that a header cannot carry.");
        assertThat(new ArgoCdSettings(URI.create("https://argocd.example.com"), () -> ArgoCdOnWire.TOKEN).toString())
                .isEqualTo("ArgoCdSettings[https://argocd.example.com/]");
    }
}
