package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A look-alike and plain clients of it, all on loopback. */
final class DiscordFixture implements AutoCloseable {
    static final String TOKEN = "sandbox.bot.token";
    static final String APP = "1100000000000000002";
    static final String GUILD = "1100000000000000001";
    static final String ROOM = "1100000000000000021";
    static final String HIDDEN_ROOM = "1100000000000000022";
    static final String ANN = "1100000000000000011";

    /** A response: a status, headers, and the body, an empty object if there was none. */
    record Reply(int status, HttpHeaders headers, JsonNode body) {
        int code() {
            return body.path("code").asInt();
        }

        /** The code of the only complaint at a place, empty when there is none. */
        String complaint(String pointer) {
            return body.path("errors")
                    .at(pointer)
                    .path("_errors")
                    .path(0)
                    .path("code")
                    .asText();
        }

        String id() {
            return body.path("id").asText();
        }
    }

    final SettableClock clock = new SettableClock();
    final DiscordLookAlike discord = DiscordLookAlike.start(
            new DiscordSettings(0, clock, Guild.example(), TOKEN, Duration.ofMillis(600), Duration.ofMillis(41_250)));
    private final HttpClient http = HttpClient.newHttpClient();

    Reply get(String path) throws Exception {
        return call("GET", path, "");
    }

    Reply post(String path, String json) throws Exception {
        return call("POST", path, json);
    }

    Reply patch(String path, String json) throws Exception {
        return call("PATCH", path, json);
    }

    Reply call(String method, String path, String json) throws Exception {
        return send(request(path, "Bot " + TOKEN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path, String authorization) {
        URI address = discord.apiUrl().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    Reply send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.headers(), Json.parse(response.body()));
    }

    /** Posts a message into the room and returns its id. */
    String posted(String json) throws Exception {
        Reply reply = post("channels/" + ROOM + "/messages", json);
        if (reply.status() != 200) {
            throw new AssertionError(reply.body().toString());
        }
        return reply.id();
    }

    /** Registers one command for the server. */
    void register(String json) throws Exception {
        Reply reply = post("applications/" + APP + "/guilds/" + GUILD + "/commands", json);
        if (reply.status() > 201) {
            throw new AssertionError(reply.body().toString());
        }
    }

    GatewayClient connect() throws Exception {
        return GatewayClient.open(http, discord.gatewayUrl());
    }

    /** A connection that has identified itself and read everything up to the server. */
    GatewayClient ready() throws Exception {
        GatewayClient client = connect();
        client.next();
        client.identify(TOKEN, 513);
        client.next();
        client.next();
        return client;
    }

    Reply answer(JsonNode interaction, String json) throws Exception {
        String path = "interactions/" + interaction.path("id").asText() + "/"
                + interaction.path("token").asText() + "/callback";
        return post(path + "?with_response=true", json);
    }

    static String hook(JsonNode interaction) {
        return "webhooks/" + APP + "/" + interaction.path("token").asText();
    }

    /** Lets a person act while the test answers for the app. */
    static CompletableFuture<Void> meanwhile(Runnable act) {
        return CompletableFuture.runAsync(act);
    }

    static void done(CompletableFuture<Void> act) throws Exception {
        act.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        discord.close();
    }
}
