package dev.gonogo.lookalike.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.LoopbackServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An app's request URL that records what it was told and answers what the test says. */
final class AppStandIn implements AutoCloseable {
    record Told(Map<String, String> headers, String body) {
        JsonNode form() {
            return Form.decode(body);
        }

        JsonNode payload() {
            return Json.parse(form().path("payload").asText()).orElseThrow();
        }
    }

    final List<Told> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LoopbackServer server = LoopbackServer.start("app", 0, Map.of("/slack/events", new RequestUrl()));
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean hanging;

    URI url() {
        return server.root().resolve("slack/events");
    }

    void answers(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
    }

    void hangs() {
        hanging = true;
    }

    JsonNode lastForm() {
        return told.get(told.size() - 1).form();
    }

    JsonNode lastPayload() {
        return told.get(told.size() - 1).payload();
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
    }

    private final class RequestUrl extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String body = new String(request.getInputStream().readAllBytes(), UTF_8);
            told.add(new Told(
                    Map.of(
                            "signature", request.getHeader("X-Slack-Signature"),
                            "timestamp", request.getHeader("X-Slack-Request-Timestamp"),
                            "type", request.getContentType()),
                    body));
            if (hanging) {
                hang();
            }
            response.setStatus(status);
            if (answer.startsWith("{")) {
                response.setContentType("application/json");
            }
            response.getOutputStream().write(answer.getBytes(UTF_8));
        }

        private void hang() {
            try {
                closing.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
