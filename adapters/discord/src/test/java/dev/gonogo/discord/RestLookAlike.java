package dev.gonogo.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** The part of Discord's REST API that the adapter calls, on loopback, with answers that a test may override. */
final class RestLookAlike implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Answer>> scripted = new LinkedHashMap<>();
    private final Map<String, DataObject> messages = new LinkedHashMap<>();
    private volatile String registered = "[]";
    private int lastId;

    /** @param path without the query, as below the API's base */
    record Call(String method, String path, String query, String authorization, String body) {
        boolean is(String wantedMethod, String wantedPath) {
            return method.equals(wantedMethod) && path.matches(wantedPath);
        }

        DataObject json() {
            return DataObject.fromJson(body);
        }
    }

    private record Answer(int status, String body) {}

    private RestLookAlike(HttpServer server) {
        this.server = server;
    }

    static RestLookAlike started() {
        try {
            RestLookAlike rest =
                    new RestLookAlike(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            rest.server.createContext("/api/", rest::answer);
            rest.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            rest.server.start();
            return rest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** The next call of this kind gets this answer, once. */
    void answers(String method, String path, int status, String body) {
        synchronized (scripted) {
            scripted.computeIfAbsent(method + " " + path, key -> new ArrayDeque<>())
                    .add(new Answer(status, body));
        }
    }

    /** The next call of this kind is refused so. */
    void refuses(String method, String path, int status, int code) {
        answers(method, path, status, "{\"code\":" + code + ",\"message\":\"as the test says\"}");
    }

    /** The next call of this kind is told to come back later. */
    void limits(String method, String path, int seconds) {
        String body = "{\"message\":\"You are being rate limited.\",\"retry_after\":" + seconds + ",\"global\":false}";
        answers(method, path, 429, body);
    }

    /** The commands that the server has already. */
    void hasRegistered(String commands) {
        registered = commands;
    }

    List<Call> calls(String method, String path) {
        return calls.stream().filter(call -> call.is(method, path)).toList();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring("/api/".length()),
                query == null ? "" : query,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body);
        Answer answer = answer(call);
        calls.add(call);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Via", "1.1 look-alike");
        if (answer.status() == 429) {
            String seconds = String.valueOf(
                    (int) Math.ceil(DataObject.fromJson(answer.body()).getDouble("retry_after")));
            exchange.getResponseHeaders().add("Retry-After", seconds);
            exchange.getResponseHeaders().add("X-RateLimit-Scope", "user");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer answer(Call call) {
        Answer scriptedOne = scripted(call);
        if (scriptedOne != null) {
            return scriptedOne;
        }
        if (call.is("GET", "users/@me")) {
            return ok(Server.self());
        }
        if (call.is("GET", "applications/\\d+/guilds/\\d+/commands")) {
            return new Answer(200, registered);
        }
        if (call.is("POST", "applications/\\d+/guilds/\\d+/commands")) {
            return ok(call.json()
                    .put("id", "77")
                    .put("application_id", Server.APPLICATION)
                    .put("version", "1"));
        }
        if (call.is("POST", "interactions/.*")) {
            return ok(DataObject.empty()
                    .put("interaction", DataObject.empty().put("id", "1").put("type", 2))
                    .put("resource", DataObject.empty().put("type", 4)));
        }
        if (call.path().startsWith("webhooks/")) {
            return ok(Server.message(nextId()));
        }
        return channel(call);
    }

    private @Nullable Answer scripted(Call call) {
        synchronized (scripted) {
            return scripted.entrySet().stream()
                    .filter(entry -> (call.method() + " " + call.path()).matches(entry.getKey()))
                    .map(entry -> entry.getValue().poll())
                    .filter(answer -> answer != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Channels remember what was posted in them; a thread exists once it was created. */
    private Answer channel(Call call) {
        String[] path = call.path().split("/", -1);
        String channel = path[1];
        if (call.is("POST", "channels/\\d+/messages/\\d+/threads")) {
            messages.put("thread " + path[3], DataObject.empty());
            return ok(DataObject.empty().put("id", path[3]));
        }
        if (!channel.equals(Server.CHANNEL) && !messages.containsKey("thread " + channel)) {
            return new Answer(404, "{\"code\":10003,\"message\":\"Unknown Channel\"}");
        }
        if (call.is("POST", "channels/\\d+/messages")) {
            String id = nextId();
            messages.put(
                    channel + "/" + id,
                    Server.message(id).put("components", call.json().getArray("components")));
            return ok(DataObject.empty().put("id", id));
        }
        if (call.is("GET", "channels/\\d+/messages")) {
            DataArray all = DataArray.empty();
            messages.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(channel + "/"))
                    .forEach(entry -> all.add(entry.getValue()));
            return new Answer(200, all.toString());
        }
        if (call.method().equals("PATCH") && path.length == 2) {
            return ok(DataObject.empty().put("id", channel));
        }
        DataObject message = messages.get(channel + "/" + path[3]);
        return message == null ? new Answer(404, "{\"code\":10008,\"message\":\"Unknown Message\"}") : ok(message);
    }

    private String nextId() {
        return "9100000000000000" + (10 + ++lastId);
    }

    private static Answer ok(DataObject body) {
        return new Answer(200, body.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
