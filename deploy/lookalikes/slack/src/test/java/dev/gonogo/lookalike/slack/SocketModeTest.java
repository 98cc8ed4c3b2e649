package dev.gonogo.lookalike.slack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {
    private SlackLookAlike slack = SlackLookAlike.start(SlackFixture.settings(new SettableClock(), SlackFixture.LONG));

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aConnectionIsGreetedAndGetsCommandsItAnswers() throws Exception {
        App app = connect();
        assertThat(app.next().path("type").asText()).isEqualTo("hello");

        CompletableFuture<Void> typing =
                CompletableFuture.runAsync(() -> slack.slashCommand("ann", "releases", "/release status"));
        JsonNode envelope = app.next();
        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.path("payload").path("text").asText()).isEqualTo("status");
        app.send("{\"envelope_id\":\"" + envelope.path("envelope_id").asText()
                + "\",\"payload\":{\"text\":\"Nothing is under way.\"}}");
        typing.get(5, TimeUnit.SECONDS);

        assertThat(slack.view().notes("U0ANN", "C0RELEASES"))
                .extracting(SlackView.PrivateNote::text)
                .containsExactly("Nothing is under way.");
    }

    @Test
    void withoutAnAcknowledgementTheCommandTimesOutAndWithoutAConnectionItFails() throws Exception {
        slack.close();
        slack = SlackLookAlike.start(SlackFixture.settings(new SettableClock(), Duration.ofMillis(400)));
        slack.slashCommand("ann", "releases", "/release status");
        App app = connect();
        app.next();
        slack.slashCommand("ann", "releases", "/release status");

        assertThat(slack.view().notes("U0ANN", "C0RELEASES"))
                .extracting(SlackView.PrivateNote::text)
                .containsExactly(
                        "`/release` failed with the error \"dispatch_failed\"",
                        "`/release` failed with the error \"operation_timeout\"");
    }

    @Test
    void slackAsksToComeBackBeforeItCloses() throws Exception {
        App app = connect();
        app.next();
        slack.disconnectSockets("refresh_requested");

        JsonNode goodbye = app.next();
        assertThat(goodbye.path("type").asText()).isEqualTo("disconnect");
        assertThat(goodbye.path("reason").asText()).isEqualTo("refresh_requested");
        assertThat(app.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1000);
    }

    @Test
    void anAddressOpensOneConnectionOnly() throws Exception {
        URI address = address();
        App first = connect(address);
        assertThat(first.next().path("type").asText()).isEqualTo("hello");
        App second = connect(address);
        assertThat(second.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    private App connect() throws Exception {
        return connect(address());
    }

    private static App connect(URI address) throws Exception {
        App app = new App();
        app.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, app)
                .get(5, TimeUnit.SECONDS);
        return app;
    }

    private URI address() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(slack.apiUrl().resolve("apps.connections.open"))
                .header("Authorization", "Bearer xapp-000000-sandbox-test")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return URI.create(Json.parse(answer).orElseThrow().path("url").asText());
    }

    private static final class App implements WebSocket.Listener {
        private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;

        JsonNode next() throws InterruptedException {
            String text = received.poll(5, TimeUnit.SECONDS);
            return Json.parse(text == null ? "" : text).orElseThrow();
        }

        void send(String text) throws Exception {
            requireNonNull(socket).sendText(text, true).get(5, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return CompletableFuture.completedFuture(null);
        }
    }
}
