package dev.gonogo.argocd;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries calls to Argo CD. The token goes with each of them, so redirects are not followed. */
final class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 16 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ArgoCdSettings settings;
    private final Duration patience;

    /** @param patience how long an answer may take in all */
    Wire(ArgoCdSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    Received get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Received post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    private Received send(String method, String path, BodyPublisher body) {
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(request(method, path, body), BodyHandlers.ofInputStream());
        CompletableFuture<Received> whole = sent.thenApplyAsync(Wire::read, Thread::startVirtualThread);
        try {
            return whole.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw later("Argo CD did not answer within " + patience.toSeconds() + " s.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("Stopped while waiting for Argo CD.");
        } catch (ExecutionException e) {
            throw translated(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            sent.cancel(true);
            CompletableFuture<Void> closed = sent.thenAccept(response -> close(response.body()));
            closed.exceptionally(cancelled -> null);
        }
    }

    /** What a header refuses is quoted in the exception, so that one goes no further. */
    private HttpRequest request(String method, String path, BodyPublisher body) {
        URI address = settings.server().resolve("api/v1/" + path);
        try {
            return HttpRequest.newBuilder(address)
                    .method(method, body)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "gonogo")
                    .header("Authorization", "Bearer " + settings.token().get())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "Argo CD cannot be asked: its address is no http or https address, or our token is none.");
        }
    }

    private static Received read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw later("Argo CD sent more than " + LARGEST + " bytes. It was not read on.");
            }
            Duration retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("[0-9]{1,6}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .orElse(Duration.ZERO);
            return new Received(response.statusCode(), new String(bytes, StandardCharsets.UTF_8), retryAfter);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static RuntimeException translated(Throwable thrown) {
        return switch (thrown) {
            case Unreachable e -> e;
            case HttpConnectTimeoutException e ->
                later("No connection to Argo CD within " + CONNECT.toSeconds() + " s.");
            case ConnectException e -> later("Argo CD cannot be reached.");
            case IOException e -> later("The connection to Argo CD broke.");
            default -> Received.unreadable();
        };
    }

    private static Unreachable later(String why) {
        return new Unreachable(why, Duration.ZERO);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException ignored) {
            // nobody waits for this answer any more
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
