package dev.gonogo.lookalike.discord;

import static java.util.stream.Collectors.toMap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The socket under the gateway: {@code ws://} on loopback, JSON without compression. */
final class GatewaySocket extends WebSocketServer {
    /** Is told what happens on the connections. */
    interface Listener {
        void opened(WebSocket connection, Map<String, String> query);

        void received(WebSocket connection, String text);

        void closed(WebSocket connection, int code, boolean byApp);
    }

    private final Listener listener;
    private final BooleanSupplier refuses;
    private final CountDownLatch started = new CountDownLatch(1);

    private GatewaySocket(Listener listener, BooleanSupplier refuses) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.listener = listener;
        this.refuses = refuses;
        setReuseAddr(true);
        setDaemon(true);
    }

    /**
     * Begins to listen on any free port.
     *
     * @param refuses whether the next connection is rejected
     */
    static GatewaySocket open(Listener listener, BooleanSupplier refuses) {
        GatewaySocket line = new GatewaySocket(listener, refuses);
        line.start();
        try {
            if (!line.started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gateway on 127.0.0.1 did not start within 10 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the gateway started", interrupted);
        }
        return line;
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + getPort());
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (refuses.getAsBoolean()) {
            throw new InvalidDataException(CloseFrame.TRY_AGAIN_LATER, "The gateway takes no connections now");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        listener.opened(connection, query(handshake.getResourceDescriptor()));
    }

    private static Map<String, String> query(String resource) {
        return Arrays.stream(resource.replaceFirst("^[^?]*\\??", "").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(toMap(pair -> pair[0], pair -> pair[1], (first, again) -> first));
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        listener.received(connection, text);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        listener.closed(connection, code, remote);
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception failure) {
        // a broken connection shows as a closed one
    }
}
