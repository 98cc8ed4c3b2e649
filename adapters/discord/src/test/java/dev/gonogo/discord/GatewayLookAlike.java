package dev.gonogo.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Discord's gateway with one server in it, on loopback. */
final class GatewayLookAlike extends WebSocketServer {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private final BlockingQueue<Integer> started = new LinkedBlockingQueue<>();
    private final BlockingQueue<DataObject> identified = new LinkedBlockingQueue<>();
    private final BlockingQueue<DataObject> resumed = new LinkedBlockingQueue<>();
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile @Nullable WebSocket connection;

    private GatewayLookAlike() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setDaemon(true);
        setReuseAddr(true);
    }

    static GatewayLookAlike started() {
        GatewayLookAlike gateway = new GatewayLookAlike();
        gateway.start();
        next(gateway.started);
        return gateway;
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/";
    }

    DataObject nextIdentify() {
        return next(identified);
    }

    DataObject nextResume() {
        return next(resumed);
    }

    void dispatch(String event, DataObject data) {
        WebSocket open = connection;
        if (open == null) {
            throw new AssertionError("nobody is connected");
        }
        open.send(DataObject.empty()
                .put("op", DISPATCH)
                .put("s", sequence.incrementAndGet())
                .put("t", event)
                .put("d", data)
                .toString());
    }

    /** Tells that the session is over and cannot be resumed. */
    void invalidate() {
        WebSocket open = connection;
        if (open != null) {
            open.send("{\"op\":9,\"d\":false}");
        }
    }

    void close(int code) {
        WebSocket open = connection;
        if (open != null) {
            open.close(code);
        }
    }

    @Override
    public void onOpen(WebSocket opened, ClientHandshake handshake) {
        connection = opened;
        opened.send(DataObject.empty()
                .put("op", 10)
                .put("d", DataObject.empty().put("heartbeat_interval", 41_250))
                .toString());
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        DataObject message = DataObject.fromJson(text);
        switch (message.getInt("op")) {
            case HEARTBEAT -> from.send("{\"op\":11}");
            case IDENTIFY -> {
                identified.add(message.getObject("d"));
                dispatch("READY", ready());
                dispatch("GUILD_CREATE", Server.guild());
            }
            case RESUME -> {
                resumed.add(message.getObject("d"));
                dispatch("RESUMED", DataObject.empty());
            }
            default -> {}
        }
    }

    private DataObject ready() {
        return DataObject.empty()
                .put("v", 10)
                .put("user", Server.self())
                .put(
                        "application",
                        DataObject.empty().put("id", Server.APPLICATION).put("flags", 0))
                .put("session_id", "a-session")
                .put("resume_gateway_url", url())
                .put("private_channels", DataArray.empty())
                .put(
                        "guilds",
                        DataArray.empty()
                                .add(DataObject.empty().put("id", Server.GUILD).put("unavailable", true)));
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
    public void onClose(WebSocket closed, int code, String reason, boolean remote) {}

    @Override
    public void onError(@Nullable WebSocket open, Exception problem) {}

    @Override
    public void onStart() {
        started.add(getPort());
    }
}
