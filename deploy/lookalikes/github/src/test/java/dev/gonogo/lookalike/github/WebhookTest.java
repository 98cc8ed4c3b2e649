package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gonogo.lookalike.http.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {
    private static final String SECRET = "it is a secret";

    @TempDir
    Path folder;

    private GitHubFixture gitHub;
    private HttpServer receiver;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private record Received(String event, String delivery, String signature, String body) {
        JsonNode json() {
            return Json.parse(body);
        }
    }

    @BeforeEach
    void start() throws IOException {
        gitHub = new GitHubFixture(folder);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::take);
        receiver.start();
        gitHub.github.webhook(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"), SECRET);
        gitHub.github.settleWebhooks();
    }

    @AfterEach
    void stop() {
        gitHub.close();
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                headers.getFirst("X-GitHub-Event"),
                headers.getFirst("X-GitHub-Delivery"),
                headers.getFirst("X-Hub-Signature-256"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(500, -1);
        exchange.close();
    }

    private List<String> events() {
        gitHub.github.settleWebhooks();
        return received.stream().map(Received::event).toList();
    }

    @Test
    void aNewReceiverIsPinged() throws GeneralSecurityException {
        assertThat(events()).containsExactly("ping");
        var ping = received.getFirst();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = HexFormat.of().formatHex(mac.doFinal(ping.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(ping.signature()).isEqualTo("sha256=" + expected);
        assertThat(ping.json().path("repository").path("full_name").asText()).isEqualTo("OneStepAt4time/aegis");
    }

    @Test
    void aReceiverThatFailsIsNotAskedAgain() {
        gitHub.github.branch("feature/x", "develop", "dave");
        assertThat(events()).containsExactly("ping", "create", "push");
    }

    @Test
    void aReleaseIsToldStepByStep() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.waitSeconds(60);
        assertThat(events())
                .contains("workflow_run", "workflow_job", "check_run", "create", "push", "pull_request")
                .doesNotContain("release");
        assertThat(received)
                .filteredOn(one -> one.event().equals("workflow_run"))
                .extracting(one -> one.json().path("action").asText())
                .startsWith("requested", "in_progress", "requested", "completed", "in_progress", "requested");
    }

    @Test
    void aReviewIsTold() {
        var number = gitHub.github.openPullRequest("develop", "main", "dave", "promote");
        gitHub.github.approve(number, "bob");
        assertThat(events()).contains("pull_request_review");
        assertThat(received.getLast().json().path("review").path("state").asText())
                .isEqualTo("approved");
    }

    @Test
    void webhooksCanBeLost() {
        gitHub.github.faults().webhooksLost(true);
        gitHub.github.branch("feature/x", "develop", "dave");
        assertThat(events()).containsExactly("ping");
    }

    @Test
    void webhooksCanComeTwiceWithOneDeliveryId() {
        gitHub.github.faults().webhooksDoubled(true);
        gitHub.github.branch("feature/x", "develop", "dave");
        assertThat(events()).containsExactly("ping", "create", "create", "push", "push");
        assertThat(received.get(1).delivery()).isEqualTo(received.get(2).delivery());
        assertThat(received.get(1).delivery()).isNotEqualTo(received.get(3).delivery());
    }

    @Test
    void webhooksCanOvertakeOneAnother() {
        gitHub.github.faults().webhooksReordered(true);
        gitHub.github.branch("feature/x", "develop", "dave");
        assertThat(events()).containsExactly("ping", "push", "create");
    }
}
