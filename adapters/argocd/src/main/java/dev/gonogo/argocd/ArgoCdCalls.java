package dev.gonogo.argocd;

import dev.gonogo.http.BoundedHttp;
import dev.gonogo.http.BoundedStream;
import dev.gonogo.http.HttpOutcome;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests to Argo CD. Each of them carries the token, so redirects are not followed. */
final class ArgoCdCalls implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 16 * 1024 * 1024;

    private final BoundedHttp http;
    private final ArgoCdSettings settings;
    private final Duration patience;

    /** @param patience the longest time for a complete response */
    ArgoCdCalls(ArgoCdSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.http = new BoundedHttp(CONNECT, patience, HttpClient.Redirect.NEVER);
    }

    Received get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Received post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    private Received send(String method, String path, BodyPublisher body) {
        return switch (http.send(request(method, path, body), ArgoCdCalls::read)) {
            case HttpOutcome.Answered<Received>(Received received) -> received;
            case HttpOutcome.NoConnection<Received>() ->
                throw later("No connection to Argo CD within " + CONNECT.toSeconds() + " s.");
            case HttpOutcome.OutOfReach<Received>() -> throw later("Argo CD cannot be reached.");
            case HttpOutcome.Broken<Received> broken -> throw later("The connection to Argo CD broke.");
            case HttpOutcome.Late<Received>() ->
                throw later("Argo CD did not answer within " + patience.toSeconds() + " s.");
            case HttpOutcome.TooLarge<Received> large ->
                throw later("Argo CD sent more than " + LARGEST + " bytes. It was not read on.");
            case HttpOutcome.Stopped<Received>() -> throw later("Stopped while waiting for Argo CD.");
            case HttpOutcome.Unreadable<Received> unreadable -> throw Received.unreadable();
        };
    }

    /** The exception for an invalid header quotes the header, so it goes no further. */
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
                    "Argo CD cannot be asked: its address is not an http or https address, or our token contains characters that a header cannot carry.");
        }
    }

    private static Received read(int status, HttpHeaders headers, InputStream body) throws IOException {
        try (InputStream bounded = new BoundedStream(body, LARGEST)) {
            String text = new String(bounded.readAllBytes(), StandardCharsets.UTF_8);
            Duration retryAfter = headers.firstValue("Retry-After")
                    .filter(value -> value.matches("[0-9]{1,6}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .orElse(Duration.ZERO);
            return new Received(status, text, retryAfter);
        }
    }

    private static Unreachable later(String why) {
        return new Unreachable(why, Duration.ZERO);
    }

    @Override
    public void close() {
        http.close();
    }
}
