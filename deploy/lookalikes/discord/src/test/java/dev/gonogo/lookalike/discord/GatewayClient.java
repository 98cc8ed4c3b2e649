package dev.gonogo.lookalike.discord;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A plain WebSocket client that speaks the gateway's payloads. */
final class GatewayClient implements WebSocket.Listener {
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static GatewayClient open(HttpClient http, URI address) throws Exception {
        return open(http, address, "?v=10&encoding=json");
    }

    static GatewayClient open(HttpClient http, URI address, String query) throws Exception {
        GatewayClient client = new GatewayClient();
        client.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address + "/" + query), client)
                .get(5, TimeUnit.SECONDS);
        return client;
    }

    JsonNode next() throws InterruptedException {
        String text = received.poll(5, TimeUnit.SECONDS);
        return Json.parse(text == null ? "" : text);
    }

    /** The data of the next event of a type; others are passed over. */
    JsonNode next(String type) throws InterruptedException {
        JsonNode event = next();
        while (!event.isEmpty() && !event.path("t").asText().equals(type)) {
            event = next();
        }
        return event.path("d");
    }

    boolean isSilent() {
        return received.isEmpty();
    }

    int closeCode() throws Exception {
        return closed.get(5, TimeUnit.SECONDS);
    }

    void identify(String token, long intents) throws Exception {
        send("{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + intents + ",\"properties\":{}}}");
    }

    void resume(String token, String session, int sequence) throws Exception {
        send("{\"op\":6,\"d\":{\"token\":\"" + token + "\",\"session_id\":\"" + session + "\",\"seq\":" + sequence
                + "}}");
    }

    void send(String text) throws Exception {
        requireNonNull(socket).sendText(text, true).get(5, TimeUnit.SECONDS);
    }

    void close(int code) throws Exception {
        requireNonNull(socket).sendClose(code, "").get(5, TimeUnit.SECONDS);
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

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }
}
