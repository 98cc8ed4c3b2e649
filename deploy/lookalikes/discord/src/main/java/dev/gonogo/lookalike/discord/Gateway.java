package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.java_websocket.WebSocket;

/**
 * Sessions and their events. Every session receives every event that its intents allow, connected or not. Source:
 * https://discord.com/developers/docs/events/gateway
 */
final class Gateway implements GatewaySocket.Listener, AutoCloseable {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int VOICE_STATE = 4;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int REQUEST_MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final Duration SESSION_LIFE = Duration.ofMinutes(5);
    private static final int MOST_PAYLOADS_A_MINUTE = 120;

    private final DiscordSettings settings;
    private final DiscordFaults faults;
    private final Welcome welcome;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<WebSocket, List<Instant>> payloads = new LinkedHashMap<>();
    private final GatewaySocket line;
    private Instant refusedUntil = Instant.MIN;

    Gateway(DiscordSettings settings, DiscordFaults faults, Welcome welcome) {
        this.settings = settings;
        this.faults = faults;
        this.welcome = welcome;
        this.line = GatewaySocket.open(this, this::refuses);
    }

    URI address() {
        return line.address();
    }

    /** Sends an event to every session that may receive it, now or when it resumes. */
    synchronized void dispatch(String type, long intent, ObjectNode data) {
        sessions.values().removeIf(this::isOver);
        sessions.values().stream()
                .filter(session -> session.hears(intent))
                .forEach(session -> session.dispatch(type, data));
    }

    /** How many sessions are connected. */
    synchronized int connections() {
        return (int) sessions.values().stream().filter(Session::isConnected).count();
    }

    /** Whether somebody will receive an event, now or after a resume. */
    synchronized boolean hasSession() {
        return !sessions.isEmpty();
    }

    synchronized void refuseFor(Duration time) {
        refusedUntil = settings.clock().instant().plus(time);
    }

    synchronized boolean refuses() {
        return settings.clock().instant().isBefore(refusedUntil);
    }

    /** Closes every connection with a code, documented or not. */
    synchronized void closeAll(int code) {
        Optional<CloseCode> known = CloseCode.of(code);
        if (known.isPresent() && !known.get().keepsSession()) {
            sessions.clear();
        }
        loseAll();
        List.copyOf(line.getConnections())
                .forEach(connection ->
                        connection.close(code, known.map(CloseCode::reason).orElse("")));
    }

    /** Breaks every connection without a close frame. */
    synchronized void dropAll() {
        loseAll();
        List.copyOf(line.getConnections()).forEach(connection -> connection.closeConnection(1006, "dropped"));
    }

    private void loseAll() {
        sessions.values().forEach(session -> session.lose(settings.clock().instant()));
    }

    /** Asks every app to reconnect. */
    void askToReconnect() {
        tellAll(operation(RECONNECT).nothing("d"));
    }

    void askForHeartbeat() {
        tellAll(operation(HEARTBEAT).nothing("d"));
    }

    /** Tells every app that its session is over, or that it has to be resumed. */
    synchronized void invalidate(boolean resumable) {
        if (!resumable) {
            sessions.clear();
        }
        tellAll(operation(INVALID_SESSION).put("d", resumable));
    }

    private void tellAll(Fields payload) {
        List.copyOf(line.getConnections()).forEach(connection -> tell(connection, payload));
    }

    private static Fields operation(int code) {
        return Fields.object().put("op", code).nothing("s").nothing("t");
    }

    private static void tell(WebSocket connection, Fields payload) {
        if (connection.isOpen()) {
            connection.send(payload.node().toString());
        }
    }

    @Override
    public synchronized void opened(WebSocket connection, Map<String, String> query) {
        if (!query.getOrDefault("v", "10").equals("10")) {
            close(connection, CloseCode.INVALID_VERSION);
        } else if (query.containsKey("compress")
                || !query.getOrDefault("encoding", "json").equals("json")) {
            close(connection, CloseCode.DECODE_ERROR);
        } else {
            payloads.put(connection, new ArrayList<>());
            tell(
                    connection,
                    operation(HELLO)
                            .put(
                                    "d",
                                    Fields.object()
                                            .put(
                                                    "heartbeat_interval",
                                                    settings.heartbeatInterval().toMillis())));
        }
    }

    @Override
    public synchronized void received(WebSocket connection, String text) {
        if (isTooFast(connection)) {
            close(connection, CloseCode.RATE_LIMITED);
            return;
        }
        try {
            handle(connection, Json.parse(text));
        } catch (IllegalArgumentException notJson) {
            close(connection, CloseCode.DECODE_ERROR);
        }
    }

    private boolean isTooFast(WebSocket connection) {
        Instant now = settings.clock().instant();
        List<Instant> sent = payloads.computeIfAbsent(connection, any -> new ArrayList<>());
        sent.removeIf(moment -> moment.isBefore(now.minusSeconds(60)));
        sent.add(now);
        return sent.size() > MOST_PAYLOADS_A_MINUTE;
    }

    private void handle(WebSocket connection, JsonNode payload) {
        JsonNode data = payload.path("d");
        switch (payload.path("op").asInt(-1)) {
            case HEARTBEAT -> acknowledge(connection);
            case IDENTIFY -> identify(connection, data);
            case RESUME -> resume(connection, data);
            case PRESENCE, VOICE_STATE -> needSession(connection);
            case REQUEST_MEMBERS -> members(connection, data);
            default -> close(connection, CloseCode.UNKNOWN_OPCODE);
        }
    }

    private void acknowledge(WebSocket connection) {
        if (!faults.strikes(DiscordFault.HEARTBEATS_UNANSWERED)) {
            tell(connection, operation(HEARTBEAT_ACK));
        }
    }

    private Optional<Session> session(WebSocket connection) {
        return sessions.values().stream()
                .filter(session -> session.isOn(connection))
                .findFirst();
    }

    private boolean needSession(WebSocket connection) {
        boolean there = session(connection).isPresent();
        if (!there) {
            close(connection, CloseCode.NOT_AUTHENTICATED);
        }
        return there;
    }

    private void identify(WebSocket connection, JsonNode data) {
        JsonNode intents = data.path("intents");
        if (session(connection).isPresent()) {
            close(connection, CloseCode.ALREADY_AUTHENTICATED);
        } else if (!isToken(data)) {
            close(connection, CloseCode.AUTHENTICATION_FAILED);
        } else if (!Intents.areValid(intents)) {
            close(connection, CloseCode.INVALID_INTENTS);
        } else if (!Intents.areGranted(intents.asLong())) {
            close(connection, CloseCode.DISALLOWED_INTENTS);
        } else if (data.has("shard")
                && data.path("shard").path(0).asInt()
                        >= data.path("shard").path(1).asInt()) {
            close(connection, CloseCode.INVALID_SHARD);
        } else {
            begin(connection, intents.asLong());
        }
    }

    private boolean isToken(JsonNode data) {
        return data.path("token").asText().replaceFirst("^Bot ", "").equals(settings.botToken());
    }

    private void begin(WebSocket connection, long intents) {
        String id = "%016x%016x"
                .formatted(
                        ThreadLocalRandom.current().nextLong(),
                        ThreadLocalRandom.current().nextLong());
        Session session = new Session(id, intents);
        session.connect(connection);
        sessions.put(id, session);
        session.dispatch("READY", welcome.ready(id, address()));
        if (session.hears(Intents.GUILDS)) {
            session.dispatch("GUILD_CREATE", welcome.guild());
        }
    }

    private void resume(WebSocket connection, JsonNode data) {
        Session session = sessions.get(data.path("session_id").asText());
        int sequence = data.path("seq").asInt(-1);
        if (!isToken(data)) {
            close(connection, CloseCode.AUTHENTICATION_FAILED);
        } else if (session == null || isOver(session)) {
            sessions.remove(data.path("session_id").asText());
            tell(connection, operation(INVALID_SESSION).put("d", false));
        } else if (sequence < 0 || sequence > session.sequence()) {
            sessions.remove(session.id());
            close(connection, CloseCode.INVALID_SEQUENCE);
        } else {
            session.connect(connection);
            session.replay(sequence);
            session.dispatch(
                    "RESUMED", Fields.object().put("_trace", Entities.none()).node());
        }
    }

    private boolean isOver(Session session) {
        Instant lostAt = session.lostAt();
        return lostAt != null && settings.clock().instant().isAfter(lostAt.plus(SESSION_LIFE));
    }

    private void members(WebSocket connection, JsonNode request) {
        if (needSession(connection)) {
            session(connection).ifPresent(session -> session.dispatch("GUILD_MEMBERS_CHUNK", welcome.members(request)));
        }
    }

    private static void close(WebSocket connection, CloseCode code) {
        connection.close(code.code(), code.reason());
    }

    @Override
    public synchronized void closed(WebSocket connection, int code, boolean byApp) {
        payloads.remove(connection);
        boolean finished = byApp && (code == 1000 || code == 1001);
        session(connection).ifPresent(session -> {
            session.lose(settings.clock().instant());
            if (finished) {
                sessions.remove(session.id());
            }
        });
    }

    @Override
    public void close() {
        try {
            line.stop(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
