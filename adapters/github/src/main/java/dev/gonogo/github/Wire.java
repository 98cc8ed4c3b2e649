package dev.gonogo.github;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * Sends one request and waits for the whole answer. Never longer than the limits say, never more requests at once, and never
 * following a redirect, which might carry the token elsewhere.
 */
final class Wire implements GitHubConnector, AutoCloseable {
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final HttpClient client;
    private final Limits limits;
    private final RequestObserver observer;
    private final Semaphore free;

    Wire(Limits limits, RequestObserver observer) {
        this.limits = limits;
        this.observer = observer;
        this.free = new Semaphore(limits.atOnce());
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Limits limits() {
        return limits;
    }

    @Override
    public Received send(GitHubConnectorRequest request) throws IOException {
        HttpRequest http = http(request);
        try {
            if (!free.tryAcquire(limits.request().toMillis(), TimeUnit.MILLISECONDS)) {
                throw GitHubFailure.later("Too many requests wait for GitHub.");
            }
            try {
                return observed(request, http);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GitHubFailure.later("Stopped while waiting for GitHub.");
        }
    }

    private Received observed(GitHubConnectorRequest request, HttpRequest http)
            throws IOException, InterruptedException {
        long before = System.nanoTime();
        int status = 0;
        OptionalInt left = OptionalInt.empty();
        try {
            Received received = exchange(request, http);
            status = received.statusCode();
            left = left(received);
            return received;
        } finally {
            observer.ended(status, Duration.ofNanos(System.nanoTime() - before), left);
        }
    }

    private static OptionalInt left(Received received) {
        String header = received.header("x-ratelimit-remaining");
        return header != null && header.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(header))
                : OptionalInt.empty();
    }

    private Received exchange(GitHubConnectorRequest request, HttpRequest http)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> sent = client.sendAsync(http, BodyHandlers.ofInputStream());
        CompletableFuture<Received> whole =
                sent.thenApplyAsync(response -> read(request, response), Thread::startVirtualThread);
        try {
            return whole.get(limits.request().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw GitHubFailure.later(
                    "GitHub did not answer within " + limits.request().toSeconds() + " s.");
        } catch (ExecutionException e) {
            throw translated(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            sent.cancel(true);
            CompletableFuture<Void> closed = sent.thenAccept(response -> close(response.body()));
            closed.exceptionally(cancelled -> null);
        }
    }

    private Received read(GitHubConnectorRequest request, HttpResponse<InputStream> response) {
        try (InputStream body = plain(response)) {
            byte[] bytes = body.readNBytes(limits.largestAnswer());
            if (body.read() >= 0) {
                throw GitHubFailure.no(
                        response.statusCode(),
                        "GitHub sent more than " + limits.largestAnswer() + " bytes in one answer.");
            }
            return new Received(
                    request, response.statusCode(), response.headers().map(), bytes);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Decompressed here, so that the limit holds for what comes out. An answer without a body has nothing to decompress. */
    private static InputStream plain(HttpResponse<InputStream> response) throws IOException {
        boolean packed = response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"))
                && !BODILESS.contains(response.statusCode());
        return packed ? new GZIPInputStream(response.body()) : response.body();
    }

    private GitHubFailure translated(Throwable cause) {
        return switch (cause) {
            case GitHubFailure failure -> failure;
            case HttpConnectTimeoutException e ->
                GitHubFailure.broken(
                        "No connection to GitHub within " + limits.connect().toSeconds() + " s.");
            case ConnectException e -> GitHubFailure.broken("GitHub cannot be reached.");
            default -> GitHubFailure.broken("The connection to GitHub broke.");
        };
    }

    /** A header that cannot be sent is refused without its value, which may be the token. */
    private static HttpRequest http(GitHubConnectorRequest request) throws IOException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(request.url().toString()));
        for (Map.Entry<String, List<String>> header : request.allHeaders().entrySet()) {
            try {
                builder.setHeader(header.getKey(), String.join(", ", header.getValue()));
            } catch (IllegalArgumentException e) {
                throw GitHubFailure.no(
                        0,
                        "The header " + header.getKey() + " cannot be sent. Look for stray characters in the token.");
            }
        }
        return builder.method(request.method(), content(request)).build();
    }

    private static BodyPublisher content(GitHubConnectorRequest request) throws IOException {
        InputStream body = request.hasBody() ? request.body() : null;
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.readAllBytes());
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
