package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Serves Socket Mode. Source: https://docs.slack.dev/apis/events-api/using-socket-mode */
final class SocketTransport extends WebSocketServer implements AppTransport {
    private final Settings settings;
    private final SlackState state;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();

    private SocketTransport(Settings settings, SlackState state) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.settings = settings;
        this.state = state;
        setReuseAddr(true);
        setDaemon(true);
    }

    static SocketTransport open(Settings settings, SlackState state) {
        SocketTransport transport = new SocketTransport(settings, state);
        transport.start();
        try {
            if (!transport.started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The Socket Mode server on 127.0.0.1 did not start within 10 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the Socket Mode server started", interrupted);
        }
        return transport;
    }

    /** A fresh address that one connection can be opened with. */
    URI address() {
        String ticket = "ticket-" + state.nextNumber();
        tickets.add(ticket);
        return URI.create("ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id="
                + settings.workspace().appId());
    }

    @Override
    public Ack send(Envelope envelope) {
        Optional<WebSocket> connection =
                getConnections().stream().filter(WebSocket::isOpen).findFirst();
        if (connection.isEmpty()) {
            return new Ack.Failed("dispatch_failed");
        }
        String id = new UUID(0x4000, 0x8000_0000_0000_0000L | state.nextNumber()).toString();
        CompletableFuture<JsonNode> ack = new CompletableFuture<>();
        awaited.put(id, ack);
        ObjectNode message = Json.object()
                .put("envelope_id", id)
                .put("type", envelope.type())
                .put("accepts_response_payload", envelope.acceptsResponse());
        message.set("payload", envelope.payload());
        try {
            connection.get().send(message.toString());
            return new Ack.Accepted(ack.get(settings.ackDeadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLate) {
            return new Ack.Failed("operation_timeout");
        } catch (ExecutionException | RuntimeException closed) {
            return new Ack.Failed("dispatch_failed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Ack.Failed("dispatch_failed");
        } finally {
            awaited.remove(id);
        }
    }

    /** Asks every connection to reconnect, then closes it, as Slack does every few hours. */
    void disconnect(String reason) {
        ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
        message.putObject("debug_info").put("host", "applink-sandbox");
        getConnections().forEach(connection -> {
            connection.send(message.toString());
            connection.close(1000, "closed by Slack");
        });
    }

    int connections() {
        return getConnections().size();
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String ticket = Form.decode(handshake.getResourceDescriptor().replaceFirst("^[^?]*\\?", ""))
                .path("ticket")
                .asText();
        if (!tickets.remove(ticket)) {
            connection.close(1008, "invalid ticket");
            return;
        }
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections());
        hello.putObject("connection_info").put("app_id", settings.workspace().appId());
        hello.putObject("debug_info").put("host", "applink-sandbox").put("approximate_connection_time", 18060);
        connection.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        Json.parse(text).ifPresent(ack -> {
            CompletableFuture<JsonNode> waiting =
                    awaited.get(ack.path("envelope_id").asText());
            if (waiting != null) {
                waiting.complete(ack.path("payload"));
            }
        });
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        // nothing to release: an unacknowledged envelope runs into its deadline
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception failure) {
        // a broken connection shows as a missing acknowledgement
    }
}
