package dev.gonogo.bot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.github.Delivery;
import dev.gonogo.github.WebhookVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private static final String SECRET = "a webhook secret";
    private static final String BODY = "{\"repository\":{\"full_name\":\"OneStepAt4time/aegis\"}}";

    private final List<Delivery.Nudge> nudges = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean ready;
    private final WebServer server = WebServer.open(
            "127.0.0.1",
            0,
            Map.of(
                    "/health/ready", new Health(() -> ready),
                    "/github/webhook", new GitHubWebhook(new WebhookVerifier(() -> SECRET), nudges::add)));

    @AfterEach
    void close() {
        server.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> deliver(String signature, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/github/webhook"))
                .header("X-GitHub-Event", "push")
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String signed(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSignedDeliveryNudgesItsRepository() throws Exception {
        assertThat(deliver(signed(BODY), BODY.getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(202);
        assertThat(nudges).containsExactly(new Delivery.Nudge("OneStepAt4time/aegis", "push"));
    }

    @Test
    void aDeliveryOfSomebodyElseNudgesNothing() throws Exception {
        byte[] other = BODY.replace("aegis", "other").getBytes(StandardCharsets.UTF_8);
        assertThat(deliver(signed(BODY), other).statusCode()).isEqualTo(401);
        assertThat(nudges).isEmpty();
    }

    @Test
    void aDeliveryThatIsTooLargeIsNotRead() throws Exception {
        assertThat(deliver(signed(BODY), new byte[26 * 1024 * 1024]).statusCode())
                .isEqualTo(413);
        assertThat(nudges).isEmpty();
    }

    @Test
    void readinessIsTold() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/health/ready")).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(503);
        ready = true;
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPortInUseIsSaidSoAndAnotherIsOffered() {
        int port = server.port();
        assertThatThrownBy(() -> WebServer.open("127.0.0.1", port, Map.of()))
                .isInstanceOf(WebServer.PortInUse.class)
                .hasMessage("port " + port + " is in use; set http.port to another one, for example " + (port + 1));
    }
}
