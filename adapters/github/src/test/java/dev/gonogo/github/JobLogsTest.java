package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.gonogo.world.ForgeQuestion.LogOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobLogsTest {
    private static final String LOGS = "actions/jobs/399444496/logs";

    private final GitHubOnWire github = new GitHubOnWire();
    /** GitHub stores logs on another host. */
    private final WireMockServer elsewhere = new WireMockServer(0);

    @AfterEach
    void stop() {
        github.close();
        elsewhere.stop();
    }

    private void logIs(String text) {
        elsewhere.start();
        elsewhere.stubFor(get(urlPathEqualTo("/blob"))
                .willReturn(aResponse().withHeader("Content-Type", "text/plain").withBody(text)));
        github.answers(
                LOGS, aResponse().withStatus(302).withHeader("Location", elsewhere.baseUrl() + "/blob?sig=secret"));
    }

    @Test
    void theLastLinesAreShownWithoutTimesColoursAndGroups() {
        logIs("""
                \uFEFF2026-11-20T14:32:07.1234567Z ##[group]Run npm publish
                2026-11-20T14:32:07.2234567Z \u001B[36;1mnpm publish\u001B[0m
                2026-11-20T14:32:07.3234567Z ##[endgroup]
                2026-11-20T14:32:08.3234567Z npm ERR! code E403
                2026-11-20T14:32:08.4234567Z\s
                2026-11-20T14:32:08.5234567Z ##[error]Process completed with exit code 1.
                """);

        assertThat(github.known(new LogOf(399444496)))
                .containsExactly("npm publish", "npm ERR! code E403", "error: Process completed with exit code 1.");
    }

    @Test
    void aLogIsReadOnceAndTheTokenGoesToGitHubAlone() {
        logIs("one line");

        github.known(new LogOf(399444496));
        github.known(new LogOf(399444496));

        elsewhere.verify(1, getRequestedFor(urlPathEqualTo("/blob")).withoutHeader("Authorization"));
    }

    @Test
    void aLogThatIsGoneIsEmpty() {
        github.answers(LOGS, aResponse().withStatus(410));

        assertThat(github.known(new LogOf(399444496))).isEmpty();
    }

    @Test
    void aPlaceThatIsNoAddressIsNotAsked() {
        github.answers(LOGS, aResponse().withStatus(302).withHeader("Location", "file:///etc/passwd"));

        assertThat(github.whyNot(new LogOf(399444496))).isEqualTo("GitHub does not say where the text is.");
    }
}
