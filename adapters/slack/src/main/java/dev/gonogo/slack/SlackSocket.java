package dev.gonogo.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives Slack's requests over <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode</a>. A
 * lost connection is opened again within seconds, as long as this is open.
 */
final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final String NOT_YET_KNOWN = "ws://not-connected.invalid";
    private static final long CHECK_EVERY_MILLIS = 1000;

    private final App app;
    private final EphemeralReplies ephemeral;
    private final SocketModeRequestParser parser;
    private final Client client;

    SlackSocket(Slack slack, String appToken, App app, EphemeralReplies ephemeral, Executor incoming) {
        this.app = app;
        this.ephemeral = ephemeral;
        this.parser = new SocketModeRequestParser(app.config());
        this.client = client(slack, appToken, incoming);
        client.addWebSocketMessageListener(this::received);
    }

    private static Client client(Slack slack, String appToken, Executor incoming) {
        try {
            return new Client(slack, appToken, incoming);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own address is well formed", e);
        }
    }

    /** Connects, and keeps trying if Slack cannot be reached. */
    void start() {
        try {
            client.connectToNewEndpoint();
        } catch (IOException e) {
            LOG.warn("Slack's Socket Mode cannot be reached yet; trying again: {}", e.getMessage());
        }
        client.setAutoReconnectEnabled(true);
    }

    private void received(String message) {
        SocketModeRequest request = parser.parse(message);
        if (request != null && request.getBoltRequest() != null) {
            answer(request).ifPresent(response -> send(request, response));
        }
    }

    /** Answers an envelope as if it had come over the socket, and keeps the answer. */
    void rehearse(String envelope) {
        answer(parser.parse(envelope));
    }

    private Optional<Response> answer(SocketModeRequest request) {
        try {
            Response response = app.run(request.getBoltRequest());
            return response.getStatusCode() == 200 ? Optional.of(response) : Optional.empty();
        } catch (Exception e) {
            LOG.error("A request of Slack could not be answered", e);
            return Optional.empty();
        }
    }

    private void send(SocketModeRequest request, Response response) {
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
        String body = response.getBody();
        if (body != null) {
            acknowledgement.add("payload", GSON.fromJson(body, JsonElement.class));
        }
        try {
            client.sendSocketModeResponse(GSON.toJson(acknowledgement));
        } catch (WebsocketNotConnectedException e) {
            String responseUrl = request.getBoltRequest().getResponseUrl();
            if (body != null && responseUrl != null) {
                ephemeral.late(responseUrl, body);
            }
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.warn("The connection to Slack did not close cleanly: {}", e.getMessage());
        }
    }

    /**
     * Slack's client, which passes each message on at once instead of polling for it, and survives Slack's refusals.
     */
    private static final class Client extends SocketModeClientJavaWSImpl {
        private final Executor incoming;

        Client(Slack slack, String appToken, Executor incoming) throws URISyntaxException {
            super(
                    slack,
                    appToken,
                    NOT_YET_KNOWN,
                    0,
                    new ConcurrentLinkedMessageQueue(),
                    false,
                    true,
                    CHECK_EVERY_MILLIS);
            this.incoming = incoming;
        }

        @Override
        public void enqueueMessage(String message) {
            incoming.execute(() -> {
                try {
                    processMessage(message);
                } catch (IOException e) {
                    LOG.warn("Slack asked for a new connection; trying again: {}", e.getMessage());
                }
            });
        }

        /** A refusal must not become a RuntimeException, which would end the task that reopens lost connections. */
        @Override
        public void connectToNewEndpoint() throws IOException {
            try {
                super.connectToNewEndpoint();
            } catch (IllegalStateException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
