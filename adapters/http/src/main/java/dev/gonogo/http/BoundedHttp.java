package dev.gonogo.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests and waits for their complete responses, but never longer than its patience. */
public final class BoundedHttp implements AutoCloseable {
    private final HttpClient client;
    private final Duration patience;

    /**
     * @param connect time for a connection to open
     * @param patience time for a complete request with its response body
     * @param redirects must never be followed by requests that carry one of our tokens
     */
    public BoundedHttp(Duration connect, Duration patience, HttpClient.Redirect redirects) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirects)
                .build();
    }

    /** Reads a response while it arrives, its body through {@link BoundedStream}. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(int status, HttpHeaders headers, InputStream body) throws IOException;
    }

    /** Ends within the patience, whatever the other side does. */
    public <T> HttpOutcome<T> send(HttpRequest request, Reading<T> reading) {
        CompletableFuture<HttpResponse<InputStream>> sent = client.sendAsync(request, BodyHandlers.ofInputStream());
        CompletableFuture<HttpOutcome<T>> whole =
                sent.thenApplyAsync(response -> read(response, reading), Thread::startVirtualThread);
        try {
            return whole.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new HttpOutcome.Late<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HttpOutcome.Stopped<>();
        } catch (ExecutionException e) {
            return failed(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            sent.cancel(true);
            CompletableFuture<Void> closed = sent.thenAccept(response -> close(response.body()));
            closed.exceptionally(cancelled -> null);
        }
    }

    private static <T> HttpOutcome<T> read(HttpResponse<InputStream> response, Reading<T> reading) {
        try (InputStream body = response.body()) {
            return new HttpOutcome.Answered<>(reading.read(response.statusCode(), response.headers(), body));
        } catch (IOException | RuntimeException e) {
            return LimitExceeded.isBehind(e) ? new HttpOutcome.TooLarge<>(response.statusCode()) : failed(e);
        }
    }

    private static <T> HttpOutcome<T> failed(Throwable thrown) {
        return switch (thrown) {
            case HttpConnectTimeoutException e -> new HttpOutcome.NoConnection<>();
            case ConnectException e -> new HttpOutcome.OutOfReach<>();
            case IOException e -> new HttpOutcome.Broken<>(e);
            default -> new HttpOutcome.Unreadable<>(thrown);
        };
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException ignored) {
            // nobody waits for this response any more
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
