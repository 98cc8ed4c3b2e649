package dev.gonogo.github;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * A request for which github-api has no method, sent in the same way as its own.
 *
 * @param authorization empty if the token must not be sent
 * @param content JSON, empty for none
 * @param redirected whether the redirect itself is the wanted response; it is not followed
 */
record RawRequest(String method, URL url, String authorization, String content, boolean redirected)
        implements GitHubConnectorRequest {

    RawRequest(String method, URL url, String authorization, String content) {
        this(method, url, authorization, content, false);
    }

    /** A request whose response says where the text is. */
    static RawRequest forAddress(URL url, String authorization) {
        return new RawRequest("GET", url, authorization, "", true);
    }

    /** A request to any host, which never carries the token. */
    static RawRequest unsigned(URL url) {
        return new RawRequest("GET", url, "", "", false);
    }

    @Override
    public Map<String, List<String>> allHeaders() {
        Map<String, String> headers = Map.of(
                "Accept", "application/vnd.github+json",
                "Accept-Encoding", "gzip",
                "Authorization", authorization,
                "Content-Type", contentType(),
                "X-GitHub-Api-Version", "2022-11-28");
        return headers.entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .filter(header -> hasBody() || !header.getKey().equals("Content-Type"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }

    @Override
    public @Nullable String header(String name) {
        return allHeaders().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public boolean hasBody() {
        return !content.isEmpty();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
