package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deliveries to the configured receivers, one after the other on a separate thread. A failed delivery is not repeated,
 * as on GitHub (docs.github.com/en/webhooks/webhook-events-and-payloads).
 */
final class Webhooks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FaultBoard faults;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService courier = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private final List<Receiver> receivers = new ArrayList<>();
    private final AtomicLong deliveries = new AtomicLong();
    private @Nullable Delivery held;

    private record Receiver(URI target, String secret) {}

    private record Delivery(String event, String id, String body) {}

    Webhooks(FaultBoard faults) {
        this.faults = faults;
    }

    synchronized void receiver(URI target, String secret) {
        receivers.add(new Receiver(target, secret));
    }

    /** Whether anybody would get a webhook. */
    synchronized boolean listened() {
        return !receivers.isEmpty();
    }

    /** Sends an event to every receiver, asynchronously, if the faults let it pass. */
    synchronized void send(String event, JsonNode payload) {
        if (faults.webhooksLost() || receivers.isEmpty()) {
            return;
        }
        var delivery = new Delivery(event, nextId(), Json.text(payload));
        if (faults.webhooksReordered() && held == null) {
            held = delivery;
            return;
        }
        dispatch(delivery);
        releaseHeld();
    }

    /** Sends what was held back and not overtaken. */
    synchronized void releaseHeld() {
        if (held != null) {
            dispatch(held);
            held = null;
        }
    }

    private String nextId() {
        var number = "delivery " + deliveries.incrementAndGet();
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void dispatch(Delivery delivery) {
        var times = faults.webhooksDoubled() ? 2 : 1;
        for (var receiver : List.copyOf(receivers)) {
            for (int time = 0; time < times; time++) {
                courier.execute(() -> deliver(receiver, delivery));
            }
        }
    }

    private void deliver(Receiver receiver, Delivery delivery) {
        var request = HttpRequest.newBuilder(receiver.target())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "GitHub-Hookshot/look-alike")
                .header("X-GitHub-Event", delivery.event())
                .header("X-GitHub-Delivery", delivery.id())
                .header("X-GitHub-Hook-ID", "1")
                .header("X-GitHub-Hook-Installation-Target-Type", "repository")
                .header("X-Hub-Signature-256", "sha256=" + signature(receiver.secret(), delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException unreachable) {
            LOG.debug("Nobody took the {} webhook: {}", delivery.event(), unreachable.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String signature(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256.", missing);
        }
    }

    /** Returns when everything sent so far was delivered or given up. */
    void settle() {
        releaseHeld();
        CompletableFuture.runAsync(() -> {}, courier).join();
    }

    @Override
    public void close() {
        courier.shutdownNow();
        client.shutdownNow();
    }
}
