package dev.gonogo.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A GitHub that leaves every request hanging, and a Slack that accepts everything at once. Both on loopback only. */
final class LookAlikes implements AutoCloseable {
    private static final Duration HANGING = Duration.ofSeconds(30);
    private static final String AGREED = """
            {"ok":true,"url":"http://127.0.0.1/","team":"bench","user":"gonogo","team_id":"T0BENCH","user_id":"U0BENCH",\
            "bot_id":"B0BENCH","channel":"C0BENCH","ts":"1700000000.000100","messages":[],"has_more":false}
            """;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer gitHub;
    private final HttpServer slack;

    private LookAlikes() throws IOException {
        gitHub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gitHub.createContext("/", this::hang);
        slack.createContext("/", LookAlikes::agree);
    }

    static LookAlikes start() throws IOException {
        LookAlikes lookAlikes = new LookAlikes();
        lookAlikes.gitHub.setExecutor(lookAlikes.threads);
        lookAlikes.slack.setExecutor(lookAlikes.threads);
        lookAlikes.gitHub.start();
        lookAlikes.slack.start();
        return lookAlikes;
    }

    URI gitHub() {
        return address(gitHub, "/");
    }

    /** The Web API. */
    URI slack() {
        return address(slack, "/api/");
    }

    private static URI address(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void hang(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!closed.await(HANGING.toSeconds(), TimeUnit.SECONDS)) {
                exchange.sendResponseHeaders(504, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void agree(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = AGREED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        gitHub.stop(0);
        slack.stop(0);
        threads.shutdownNow();
    }
}
