package dev.gonogo.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Slack Web API on loopback that answers as told and records its calls. */
final class SlackApiLookAlike implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private volatile boolean hangs;

    /** @param body form fields, or {@code json} with the whole body if it is JSON */
    record Asked(String method, String authorization, Map<String, String> body) {
        JsonElement json(String field) {
            return JsonParser.parseString(body.getOrDefault(field, "null"));
        }
    }

    record Answer(int status, String retryAfter, String body) {
        static Answer ok(String body) {
            return new Answer(200, "", body);
        }
    }

    SlackApiLookAlike() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    String responseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/commands/T1/2/secret";
    }

    void answers(String method, Answer answer) {
        answers.put(method, answer);
    }

    void answers(String method, String body) {
        answers(method, Answer.ok(body));
    }

    /** From now on nothing is answered, until this is closed. */
    void hangs() {
        hangs = true;
    }

    /** The next call, in the order of arrival; fails when none arrives. */
    Asked next() {
        try {
            Asked next = asked.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Slack was asked nothing");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    boolean askedNothing() {
        return asked.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1);
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(method, authorization, text.startsWith("{") ? Map.of("json", text) : form(text)));
            if (hangs && !hanging.await(60, TimeUnit.SECONDS)) {
                return;
            }
            Answer answer = answers.getOrDefault(method, Answer.ok("{\"ok\":true,\"ts\":\"1795168920.000100\"}"));
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        hanging.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
