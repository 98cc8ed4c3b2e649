package dev.gonogo.github;

import dev.gonogo.http.BoundedHttp;
import dev.gonogo.http.BoundedStream;
import dev.gonogo.http.HttpOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * Sends one request and waits for the complete response, within the limits on time and concurrency. It never follows a
 * redirect, which might carry the token elsewhere.
 */
final class HttpConnector implements GitHubConnector, AutoCloseable {
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final BoundedHttp http;
    private final Limits limits;
    private final RequestObserver observer;
    private final Semaphore free;

    HttpConnector(Limits limits, RequestObserver observer) {
        this.limits = limits;
        this.observer = observer;
        this.free = new Semaphore(limits.atOnce());
        this.http = new BoundedHttp(limits.connect(), limits.request(), HttpClient.Redirect.NEVER);
    }

    Limits limits() {
        return limits;
    }

    @Override
    public Received send(GitHubConnectorRequest request) throws IOException {
        HttpRequest asked = asked(request);
        try {
            if (!free.tryAcquire(limits.request().toMillis(), TimeUnit.MILLISECONDS)) {
                throw GitHubFailure.later("Too many requests wait for GitHub.");
            }
            try {
                return observed(request, asked);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private Received observed(GitHubConnectorRequest request, HttpRequest asked) throws IOException {
        long before = System.nanoTime();
        int status = 0;
        OptionalInt left = OptionalInt.empty();
        try {
            Received received = exchange(request, asked);
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

    private Received exchange(GitHubConnectorRequest request, HttpRequest asked) throws IOException {
        return switch (http.send(asked, (status, headers, body) -> read(request, status, headers, body))) {
            case HttpOutcome.Answered<Received>(Received received) -> received;
            case HttpOutcome.NoConnection<Received>() ->
                throw GitHubFailure.broken(
                        "No connection to GitHub within " + limits.connect().toSeconds() + " s.");
            case HttpOutcome.OutOfReach<Received>() -> throw GitHubFailure.broken("GitHub cannot be reached.");
            case HttpOutcome.Broken<Received> broken -> throw broken();
            case HttpOutcome.Late<Received>() ->
                throw GitHubFailure.later(
                        "GitHub did not answer within " + limits.request().toSeconds() + " s.");
            case HttpOutcome.TooLarge<Received>(int status) ->
                throw GitHubFailure.no(
                        status, "GitHub sent more than " + limits.largestAnswer() + " bytes in one answer.");
            case HttpOutcome.Stopped<Received>() -> throw stopped();
            case HttpOutcome.Unreadable<Received> unreadable -> throw broken();
        };
    }

    private static GitHubFailure broken() {
        return GitHubFailure.broken("The connection to GitHub broke.");
    }

    private static GitHubFailure stopped() {
        return GitHubFailure.later("Stopped while waiting for GitHub.");
    }

    private Received read(GitHubConnectorRequest request, int status, HttpHeaders headers, InputStream body)
            throws IOException {
        try (InputStream bounded = new BoundedStream(plain(status, headers, body), limits.largestAnswer())) {
            return new Received(request, status, headers.map(), bounded.readAllBytes());
        }
    }

    /**
     * Decompressed here, so that the limit applies to the result. A response without a body has nothing to decompress.
     */
    private static InputStream plain(int status, HttpHeaders headers, InputStream body) throws IOException {
        boolean packed =
                headers.firstValue("Content-Encoding").equals(Optional.of("gzip")) && !BODILESS.contains(status);
        return packed ? new GZIPInputStream(body) : body;
    }

    /** An invalid header is refused without its value, which may be the token. */
    private static HttpRequest asked(GitHubConnectorRequest request) throws IOException {
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

    @Override
    public void close() {
        http.close();
    }
}
