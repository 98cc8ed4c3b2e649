package dev.gonogo.registries;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads pages of registries. No credentials are sent but tokens that anybody gets, so redirects are followed. */
final class Fetch implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Duration patience;

    /** @param patience how long a page may take in all */
    Fetch(Duration patience) {
        this.patience = patience;
    }

    /** What the page says, empty when there is no such page. */
    <T> Optional<T> get(Page<T> page) throws RegistryFailure {
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(request(page), BodyHandlers.ofInputStream());
        CompletableFuture<Optional<T>> whole =
                sent.thenApplyAsync(response -> read(page, response), Thread::startVirtualThread);
        try {
            return whole.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RegistryFailure(page.registry() + " did not answer within " + patience.toSeconds() + " s.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryFailure("Stopped while waiting for " + page.registry() + ".");
        } catch (ExecutionException e) {
            throw translated(page, Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            sent.cancel(true);
            CompletableFuture<Void> closed = sent.thenAccept(response -> close(response.body()));
            closed.exceptionally(cancelled -> null);
        }
    }

    private static HttpRequest request(Page<?> page) throws RegistryFailure {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(page.address())
                    .header("Accept", page.accept())
                    .header("User-Agent", "gonogo");
            if (!page.authorization().isEmpty()) {
                request.header("Authorization", page.authorization());
            }
            return (page.largest() == 0 ? request.HEAD() : request).build();
        } catch (IllegalArgumentException e) {
            throw new RegistryFailure(
                    page.registry() + " has no http or https address. Correct it in the process file.");
        }
    }

    private static <T> Optional<T> read(Page<T> page, HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 ->
                    Optional.of(
                            page.reading().read(response.headers(), new Bounded(body, page.largest(), tooLarge(page))));
                case 404, 410 -> Optional.empty();
                case 401 ->
                    throw new Unauthorized(
                            notOurs(page, 401), response.headers().allValues("WWW-Authenticate"));
                case 403 -> throw new RegistryFailure(notOurs(page, 403));
                case 429 -> throw new RegistryFailure(page.registry() + " asks us to come back later (rate limit).");
                default ->
                    throw new RegistryFailure(
                            page.registry() + " has trouble of its own (" + response.statusCode() + ").");
            };
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static String notOurs(Page<?> page, int status) {
        return page.registry() + " does not let us read this (" + status + "). Is it public?";
    }

    private static RegistryFailure tooLarge(Page<?> page) {
        return new RegistryFailure(
                page.registry() + " sent more than " + page.largest() + " bytes. It was not read on.");
    }

    /**
     * A registry's own words stay out of the sentence: they may be a whole page. A failure of ours may arrive inside one of the
     * parser that was reading.
     */
    private static RegistryFailure translated(Page<?> page, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryFailure failure) {
                return failure;
            }
        }
        return switch (thrown) {
            case HttpConnectTimeoutException e ->
                new RegistryFailure("No connection to " + page.registry() + " within " + CONNECT.toSeconds() + " s.");
            case ConnectException e -> new RegistryFailure(page.registry() + " cannot be reached.");
            case JacksonException e -> unreadable(page);
            case IOException e -> new RegistryFailure("The connection to " + page.registry() + " broke.");
            default -> unreadable(page);
        };
    }

    private static RegistryFailure unreadable(Page<?> page) {
        return new RegistryFailure(page.registry() + " sent an answer that we cannot read.");
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
