package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;

/** One gateway session: it outlives its connections, and keeps every event for the next one. Guarded by the gateway. */
final class Session {
    private final String id;
    private final long intents;
    private final List<ObjectNode> log = new ArrayList<>();
    private @Nullable WebSocket line;
    private @Nullable Instant lostAt;

    Session(String id, long intents) {
        this.id = id;
        this.intents = intents;
    }

    String id() {
        return id;
    }

    int sequence() {
        return log.size();
    }

    boolean isConnected() {
        return line != null && line.isOpen();
    }

    boolean hears(long intent) {
        return intent == Intents.NONE || (intents & intent) != 0;
    }

    boolean isOn(WebSocket connection) {
        return connection.equals(line);
    }

    /** When its connection was lost, if it is. */
    @Nullable
    Instant lostAt() {
        return lostAt;
    }

    void connect(WebSocket connection) {
        line = connection;
        lostAt = null;
    }

    void lose(Instant now) {
        line = null;
        lostAt = now;
    }

    void dispatch(String type, ObjectNode data) {
        ObjectNode event = Fields.object()
                .put("op", 0)
                .put("s", log.size() + 1L)
                .put("t", type)
                .put("d", data)
                .node();
        log.add(event);
        send(event);
    }

    /** Sends again what came after a sequence number. */
    void replay(int after) {
        List.copyOf(log.subList(after, log.size())).forEach(this::send);
    }

    private void send(ObjectNode event) {
        if (line != null && line.isOpen()) {
            line.send(event.toString());
        }
    }
}
