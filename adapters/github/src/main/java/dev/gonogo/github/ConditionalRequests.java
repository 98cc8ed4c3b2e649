package dev.gonogo.github;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Makes reads conditional: a repeated read is sent with {@code If-None-Match}, and a 304, which does not count against
 * the rate limit, is answered from memory (docs.github.com/rest/using-the-rest-api/best-practices). A cached answer is
 * used only for the authorization that got it.
 */
final class ConditionalRequests implements GitHubConnector {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** The size of an entry apart from its body, in bytes. */
    private static final int OVERHEAD = 2_000;

    private final GitHubConnector next;
    private final Cache<Key, Kept> kept;

    ConditionalRequests(GitHubConnector next, long bytes) {
        this.next = next;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Kept page) -> page.body.length + OVERHEAD)
                .build();
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        if (!request.method().equals("GET")) {
            return next.send(request);
        }
        Key key = Key.of(request);
        Kept page = kept.getIfPresent(key);
        if (page == null) {
            return remembered(key, next.send(request));
        }
        GitHubConnectorResponse response = next.send(new Asked(request, page.etag));
        return response.statusCode() == NOT_MODIFIED
                ? page.answering(request)
                : remembered(key, answering(request, response));
    }

    /** github-api continues from the response's request, and expects that to be its own object. */
    private static GitHubConnectorResponse answering(GitHubConnectorRequest request, GitHubConnectorResponse response) {
        return response instanceof Received received
                ? new Received(request, received.statusCode(), received.allHeaders(), received.body())
                : response;
    }

    private GitHubConnectorResponse remembered(Key key, GitHubConnectorResponse response) {
        String etag = response.header("ETag");
        if (response.statusCode() == OK && etag != null && response instanceof Received received) {
            kept.put(key, new Kept(etag, response.allHeaders(), received.body()));
        }
        return response;
    }

    /** @param authorization digest, so that no token is kept here */
    private record Key(String url, String accept, String authorization) {
        static Key of(GitHubConnectorRequest request) {
            return new Key(
                    request.url().toString(),
                    Objects.requireNonNullElse(request.header("Accept"), ""),
                    digest(Objects.requireNonNullElse(request.header("Authorization"), "")));
        }

        private static String digest(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java has no SHA-256.", e);
            }
        }
    }

    private static final class Kept {
        private final String etag;
        private final Map<String, List<String>> headers;
        private final byte[] body;

        Kept(String etag, Map<String, List<String>> headers, byte[] body) {
            this.etag = etag;
            this.headers = headers;
            this.body = body;
        }

        Received answering(GitHubConnectorRequest request) {
            return new Received(request, OK, headers, body);
        }
    }

    /** The same request with {@code If-None-Match}. */
    private record Asked(GitHubConnectorRequest request, String etag) implements GitHubConnectorRequest {
        @Override
        public String method() {
            return request.method();
        }

        @Override
        public URL url() {
            return request.url();
        }

        @Override
        public Map<String, List<String>> allHeaders() {
            Map<String, List<String>> headers = new TreeMap<>(request.allHeaders());
            headers.put("If-None-Match", List.of(etag));
            return headers;
        }

        @Override
        public @Nullable String header(String name) {
            return Optional.ofNullable(allHeaders().get(name))
                    .map(List::getFirst)
                    .orElse(null);
        }

        @Override
        public @Nullable String contentType() {
            return request.contentType();
        }

        @Override
        public @Nullable InputStream body() {
            return request.body();
        }

        @Override
        public boolean hasBody() {
            return request.hasBody();
        }

        /** The request's own text would contain its headers. */
        @Override
        public String toString() {
            return method() + " " + url();
        }
    }
}
