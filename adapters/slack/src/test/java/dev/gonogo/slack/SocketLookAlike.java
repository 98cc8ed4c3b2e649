package dev.gonogo.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Slack's end of Socket Mode, on loopback. */
final class SocketLookAlike extends WebSocketServer {
    private final BlockingQueue<Integer> started = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> connections = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> ended = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    private SocketLookAlike() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setDaemon(true);
    }

    static SocketLookAlike started() {
        SocketLookAlike socket = new SocketLookAlike();
        socket.start();
        next(socket.started);
        return socket;
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=secret";
    }

    WebSocket nextConnection() {
        return next(connections);
    }

    WebSocket nextEnded() {
        return next(ended);
    }

    String nextMessage() {
        return next(messages);
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connections.add(connection);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        ended.add(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        messages.add(message);
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception problem) {
        messages.add("problem: " + problem);
    }

    @Override
    public void onStart() {
        started.add(getPort());
    }
}
