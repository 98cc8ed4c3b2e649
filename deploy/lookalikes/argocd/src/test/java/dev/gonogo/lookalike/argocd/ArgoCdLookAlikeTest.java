package dev.gonogo.lookalike.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArgoCdLookAlikeTest {
    private static final String PATH = "api/v1/applications/aegis-staging";
    private static final Map<String, String> REVISIONS = Map.of("main", "a1", "v1.4.0", "b2");

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private ArgoCdLookAlike argoCd;

    @BeforeEach
    void start() {
        argoCd = ArgoCdLookAlike.start(() -> now, "key", name -> Optional.ofNullable(REVISIONS.get(name)));
        argoCd.application("aegis-staging", "main");
    }

    @AfterEach
    void stop() {
        argoCd.close();
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) {
        try {
            return client.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> sync(String revision) {
        var order = "{\"revision\":\"" + revision + "\",\"prune\":false}";
        return send(
                HttpRequest.newBuilder(argoCd.url().resolve(PATH + "/sync"))
                        .POST(HttpRequest.BodyPublishers.ofString(order)),
                "key");
    }

    private JsonNode status() {
        return Json.parse(send(HttpRequest.newBuilder(argoCd.url().resolve(PATH)), "key")
                        .body())
                .path("status");
    }

    private String phase() {
        return status().path("operationState").path("phase").asText();
    }

    private String health() {
        return status().path("health").path("status").asText();
    }

    private static String message(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Json.parse(answer.body()).path("message").asText();
    }

    @Test
    void aSyncTakesItsTimeAndSoDoesStartingUp() {
        assertThat(status().path("sync").path("status").asText()).isEqualTo("Synced");
        assertThat(sync("v1.4.0").statusCode()).isEqualTo(200);
        assertThat(phase()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(phase()).isEqualTo("Running");
        now = now.plusSeconds(5);
        assertThat(phase()).isEqualTo("Succeeded");
        assertThat(health()).isEqualTo("Progressing");
        assertThat(status().path("history").path(1).path("revision").asText()).isEqualTo("b2");
        assertThat(status().path("sync").path("status").asText())
                .as("compared with the target still")
                .isEqualTo("OutOfSync");
        now = now.plusSeconds(8);
        assertThat(health()).isEqualTo("Healthy");
    }

    @Test
    void timeCanGoFaster() {
        argoCd.speed(10);
        sync("v1.4.0");
        now = now.plus(Duration.ofMillis(1_400));
        assertThat(health()).isEqualTo("Healthy");
        assertThat(phase()).isEqualTo("Succeeded");
    }

    @Test
    void whatIsDeployedCanBeDegradedUntilItIsMended() {
        argoCd.degrade(true);
        assertThat(health()).isEqualTo("Healthy");
        sync("v1.4.0");
        now = now.plusSeconds(14);
        assertThat(health()).isEqualTo("Degraded");
        argoCd.degrade(false);
        assertThat(health()).isEqualTo("Healthy");
    }

    @Test
    void everyRefusalIsInArgoCdsWords() {
        assertThat(sync("v9"))
                .extracting(ArgoCdLookAlikeTest::message)
                .isEqualTo("400 Unable to resolve 'v9' to a commit SHA");
        argoCd.automate(true);
        assertThat(sync("v1.4.0"))
                .extracting(ArgoCdLookAlikeTest::message)
                .isEqualTo("400 Cannot sync to v1.4.0: auto-sync currently set to main");
        assertThat(sync("main").statusCode()).isEqualTo(200);
        assertThat(sync("main"))
                .extracting(ArgoCdLookAlikeTest::message)
                .isEqualTo("400 another operation is already in progress");
        assertThat(send(HttpRequest.newBuilder(argoCd.url().resolve(PATH)), "other"))
                .extracting(ArgoCdLookAlikeTest::message)
                .isEqualTo("401 no session information");
        assertThat(send(HttpRequest.newBuilder(argoCd.url().resolve("api/v1/applications/aegis")), "key"))
                .extracting(ArgoCdLookAlikeTest::message)
                .isEqualTo("403 permission denied");
    }
}
