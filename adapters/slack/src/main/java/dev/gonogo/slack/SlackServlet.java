package dev.gonogo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives Slack's requests over HTTP: reads at most 1 MB, checks the signature over the bytes as received, and only
 * then passes them to Bolt.
 */
final class SlackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);
    private static final int MOST_BYTES = 1_000_000;
    /** How much a sender may still send before it reads our refusal; beyond this the connection is cut. */
    private static final int MOST_IGNORED_BYTES = 16_000_000;

    private static final int MOST_BYTES_OF_SSL_CHECK = 1000;

    /** Headers matter only for the signature, which is checked before. */
    private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());

    private static final Response TOO_LARGE = refusal(413, "the body is larger than 1 MB");
    private static final Response FORGED = refusal(401, "the signature does not match");
    private static final Response STALE = refusal(401, "the timestamp is more than five minutes off");
    private static final Response UNKNOWN = refusal(400, "not a request that Slack sends");
    private static final Response BROKEN = refusal(500, "gonogo had an internal error; see its log");

    private final transient App app;
    private final transient SlackSignatures signatures;
    private final transient SlackRequestParser parser;

    SlackServlet(App app, SlackSignatures signatures) {
        this.app = app;
        this.signatures = signatures;
        this.parser = new SlackRequestParser(app.config());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            ServletAdapterOps.writeResponse(response, refusal(405, "Slack sends POST"));
            return;
        }
        ServletAdapterOps.writeResponse(response, answer(request));
    }

    private Response answer(HttpServletRequest request) throws IOException {
        Optional<byte[]> body = read(request.getInputStream());
        if (body.isEmpty()) {
            return TOO_LARGE;
        }
        return answer(
                request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body.get());
    }

    /** The response to a request, whichever way it came. */
    Response answer(@Nullable String timestamp, @Nullable String signature, byte[] bytes) {
        return switch (signatures.judge(timestamp, signature, bytes)) {
            case GENUINE -> answer(new String(bytes, StandardCharsets.UTF_8));
            case STALE -> STALE;
            case FORGED -> isSslCheck(bytes) ? Response.ok() : FORGED;
        };
    }

    private Response answer(String body) {
        SlackForm form = body.startsWith("{") ? SlackForm.NONE : SlackForm.parse(body);
        if (form.isSslCheck()) {
            return Response.ok();
        }
        try {
            Request<?> request = form.isCommand()
                    ? new SlashCommandRequest(body, form.command(), NO_HEADERS)
                    : parser.parse(HttpRequest.builder()
                            .requestUri("")
                            .queryString(Map.of())
                            .headers(NO_HEADERS)
                            .requestBody(body)
                            .remoteAddress("")
                            .build());
            return request == null ? UNKNOWN : app.run(request);
        } catch (Exception e) {
            LOG.error("A request of Slack could not be answered", e);
            return BROKEN;
        }
    }

    /**
     * Slack sometimes checks our certificate with an unsigned request and expects a 200. Nothing else is done for it.
     */
    private static boolean isSslCheck(byte[] bytes) {
        return bytes.length < MOST_BYTES_OF_SSL_CHECK
                && SlackForm.parse(new String(bytes, StandardCharsets.UTF_8)).isSslCheck();
    }

    /**
     * The body, or empty if it is too large; then most of the rest is read and dropped, so that the sender gets our
     * response.
     */
    private static Optional<byte[]> read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length <= MOST_BYTES) {
            return Optional.of(body);
        }
        byte[] dropped = new byte[8192];
        int rest = MOST_IGNORED_BYTES;
        int count = in.read(dropped);
        while (count >= 0 && rest > 0) {
            rest -= count;
            count = in.read(dropped);
        }
        return Optional.empty();
    }

    private static Response refusal(int status, String reason) {
        return Response.json(status, "{\"error\":\"" + reason + "\"}");
    }
}
