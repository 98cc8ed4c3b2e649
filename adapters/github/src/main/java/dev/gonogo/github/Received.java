package dev.gonogo.github;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** A complete response. Its body can be read repeatedly. */
final class Received extends GitHubConnectorResponse {
    private final byte[] body;

    /** @param body decompressed */
    Received(GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
        super(request, status, headers);
        this.body = body;
    }

    byte[] body() {
        return body.clone();
    }

    @Override
    public InputStream bodyStream() {
        return new ByteArrayInputStream(body);
    }

    /** Nothing is open. */
    @Override
    public void close() {}
}
