package dev.gonogo.registries;

import com.fasterxml.jackson.core.JacksonException;
import dev.gonogo.http.BoundedHttp;
import dev.gonogo.http.BoundedStream;
import dev.gonogo.http.HttpOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Reads pages of registries. It sends no credentials except tokens that anybody can get, so redirects are followed. */
final class Fetch implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final BoundedHttp http;
    private final Duration patience;

    /** @param patience the longest time for a complete page */
    Fetch(Duration patience) {
        this.patience = patience;
        this.http = new BoundedHttp(CONNECT, patience, HttpClient.Redirect.NORMAL);
    }

    /** The page's content, empty if there is no such page. */
    <T> Optional<T> get(Page<T> page) throws RegistryFailure {
        String registry = page.registry();
        return switch (http.send(request(page), (status, headers, body) -> read(page, status, headers, body))) {
            case HttpOutcome.Answered<Optional<T>>(Optional<T> read) -> read;
            case HttpOutcome.NoConnection<Optional<T>>() ->
                throw new RegistryFailure("No connection to " + registry + " within " + CONNECT.toSeconds() + " s.");
            case HttpOutcome.OutOfReach<Optional<T>>() -> throw new RegistryFailure(registry + " cannot be reached.");
            case HttpOutcome.Broken<Optional<T>>(IOException cause) ->
                throw ours(cause).orElseGet(() -> broken(page, cause));
            case HttpOutcome.Late<Optional<T>>() ->
                throw new RegistryFailure(registry + " did not answer within " + patience.toSeconds() + " s.");
            case HttpOutcome.TooLarge<Optional<T>> large ->
                throw new RegistryFailure(
                        registry + " sent more than " + page.largest() + " bytes. It was not read on.");
            case HttpOutcome.Stopped<Optional<T>>() ->
                throw new RegistryFailure("Stopped while waiting for " + registry + ".");
            case HttpOutcome.Unreadable<Optional<T>>(Throwable cause) ->
                throw ours(cause).orElseGet(() -> unreadable(page));
        };
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

    private static <T> Optional<T> read(Page<T> page, int status, HttpHeaders headers, InputStream body)
            throws IOException {
        return switch (status) {
            case 200 -> Optional.of(page.reading().read(headers, new BoundedStream(body, page.largest())));
            case 404, 410 -> Optional.empty();
            case 401 -> throw new Unauthorized(notOurs(page, 401), headers.allValues("WWW-Authenticate"));
            case 403 -> throw new RegistryFailure(notOurs(page, 403));
            case 429 -> throw new RegistryFailure(page.registry() + " asks us to come back later (rate limit).");
            default -> throw new RegistryFailure(page.registry() + " has a problem (" + status + ").");
        };
    }

    private static String notOurs(Page<?> page, int status) {
        return page.registry() + " does not let us read this (" + status + "). Is it public?";
    }

    /** A failure of ours may arrive wrapped in one of the parser that was reading. */
    private static Optional<RegistryFailure> ours(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    /** The registry's own response stays out of the sentence, because it may be a whole page. */
    private static RegistryFailure broken(Page<?> page, IOException cause) {
        return cause instanceof JacksonException
                ? unreadable(page)
                : new RegistryFailure("The connection to " + page.registry() + " broke.");
    }

    private static RegistryFailure unreadable(Page<?> page) {
        return new RegistryFailure(page.registry() + " sent an answer that we cannot read.");
    }

    @Override
    public void close() {
        http.close();
    }
}
