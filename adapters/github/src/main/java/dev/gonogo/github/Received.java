package dev.gonogo.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** An answer that has arrived as a whole. Its body can be read again and again. */
final class Received extends GitHubConnectorResponse {
    private final byte[] body;

    /** @param body as sent, possibly compressed */
    Received(GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
        super(request, status, headers);
        this.body = body;
    }

    byte[] body() {
        return body.clone();
    }

    @Override
    public InputStream bodyStream() throws IOException {
        InputStream plain = new ByteArrayInputStream(body);
        return "gzip".equals(header("Content-Encoding")) ? new GZIPInputStream(plain) : plain;
    }

    /** Nothing is open. */
    @Override
    public void close() {}
}
