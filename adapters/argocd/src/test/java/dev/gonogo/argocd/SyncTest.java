package dev.gonogo.argocd;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-29")
@Tag("B-31")
class SyncTest {
    private static final String TARGET = "\"targetRevision\": \"main\"}\n";

    private final ArgoCdOnWire argoCd = new ArgoCdOnWire();

    @BeforeEach
    void show() {
        argoCd.shows(okJson(Examples.HEALTHY));
        argoCd.syncs(okJson(Examples.HEALTHY));
    }

    @AfterEach
    void stop() {
        argoCd.close();
    }

    private String refusal() {
        Throwable thrown = catchThrowable(argoCd::sync);
        assertThat(thrown).isInstanceOf(Refused.class);
        return String.valueOf(thrown.getMessage());
    }

    private String refusal(ResponseDefinitionBuilder answer) {
        argoCd.syncs(answer);
        return refusal();
    }

    private Unreachable trouble(ResponseDefinitionBuilder answer) {
        argoCd.syncs(answer);
        Throwable thrown = catchThrowable(argoCd::sync);
        assertThat(thrown).isInstanceOf(Unreachable.class);
        return (Unreachable) thrown;
    }

    private void policy(String automated, String target) {
        argoCd.shows(okJson(Examples.HEALTHY.replace(
                TARGET,
                "\"targetRevision\": \"" + target + "\"}, \"syncPolicy\": {\"automated\": " + automated + "}\n")));
    }

    private void nothingWasAsked() {
        argoCd.server.verify(0, postRequestedFor(anyUrl()));
    }

    private void askedOnce() {
        argoCd.server.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void theRevisionIsAskedForAndNothingIsPruned() {
        argoCd.sync();

        argoCd.server.verify(postRequestedFor(urlEqualTo(ArgoCdOnWire.PATH + "/sync"))
                .withHeader("Authorization", equalTo("Bearer " + ArgoCdOnWire.TOKEN))
                .withRequestBody(equalToJson("{\"revision\": \"v1.4.0\", \"prune\": false}")));
    }

    @Test
    void whatIsKeptAtAnotherTargetIsNotAskedFor() {
        policy("{\"prune\": true, \"selfHeal\": true}", "main");

        assertThat(refusal())
                .isEqualTo(
                        "Argo CD keeps soma-staging at main by itself (auto-sync), and then refuses to sync it to v1.4.0."
                                + " Turn auto-sync off for it, or let its target revision be v1.4.0.");
        policy("{}", "");
        assertThat(refusal()).startsWith("Argo CD keeps soma-staging at HEAD by itself");
        nothingWasAsked();
    }

    @Test
    void autoSyncThatIsOffOrWantsTheSameIsNoHindrance() {
        policy("{\"enabled\": false}", "main");
        argoCd.sync();
        policy("{}", "v1.4.0");
        argoCd.sync();

        argoCd.server.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void anOperationUnderWayIsWaitedFor() {
        argoCd.shows(okJson(Examples.HEALTHY.replaceFirst(
                "\"metadata\"", "\"operation\": {\"sync\": {\"revision\": \"main\"}}, \"metadata\"")));

        assertThat(catchThrowable(argoCd::sync))
                .isInstanceOf(Unreachable.class)
                .hasMessage("Argo CD is busy with another operation of soma-staging.");
        nothingWasAsked();
    }

    @Test
    void anApplicationWithAListOfSourcesIsLeftToPeople() {
        argoCd.shows(okJson(Examples.HEALTHY.replace(
                "\"project\": \"default\"", "\"project\": \"default\", \"sources\": [{\"path\": \"b\"}]")));

        assertThat(refusal())
                .isEqualTo(
                        "soma-staging has a list of sources in Argo CD, and one revision does not say which of them to sync."
                                + " Give it a single source, or sync it there.");
        nothingWasAsked();
    }

    @Test
    void whatDoesNotExistIsNotSynced() {
        argoCd.shows(status(404));

        assertThat(refusal()).isEqualTo("Argo CD has no application soma-staging.");
        nothingWasAsked();
    }

    @Test
    void everyRefusalHasItsSentence() {
        assertThat(
                        refusal(
                                status(400)
                                        .withBody(
                                                "{\"error\":\"x\",\"code\":9,\"message\":\"unable to resolve 'v1.4.0' to a commit SHA\"}")))
                .isEqualTo(
                        "Argo CD refuses to sync soma-staging to v1.4.0: unable to resolve 'v1.4.0' to a commit SHA");
        assertThat(refusal(status(400).withBody("<html>")))
                .isEqualTo("Argo CD refuses to sync soma-staging to v1.4.0.");
        assertThat(refusal(status(401))).isEqualTo("Argo CD does not take our token (401). Has it expired?");
        assertThat(refusal(status(403)
                        .withBody("{\"error\":\"permission denied\",\"code\":7,\"message\":\"permission denied\"}")))
                .isEqualTo(
                        "Argo CD does not let us sync soma-staging (403). Give our token the right to sync applications.");
    }

    @Test
    void everyTroubleHasItsSentenceAndNothingIsAskedTwice() {
        Unreachable limited = trouble(status(429).withHeader("Retry-After", "60"));
        assertThat(limited).hasMessage("Argo CD asks us to come back later (rate limit).");
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(60));
        askedOnce();
        assertThat(trouble(status(502))).hasMessage("Argo CD has a problem (502).");
        assertThat(trouble(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .hasMessage("The connection to Argo CD broke.");
        argoCd.server.verify(3, postRequestedFor(anyUrl()));
    }
}
