package dev.gonogo.slack;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gonogo.port.ScriptedConversation;
import dev.gonogo.slack.SlackApiLookAlike.Asked;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackSocketTest {
    private final SlackApiLookAlike api = new SlackApiLookAlike();
    private final SocketLookAlike socket = SocketLookAlike.started();
    private final ScriptedConversation conversation = new ScriptedConversation();
    private final Slack slack = Slack.open(
            new SlackSettings(api.api(), "xoxb-1", "", "xapp-1", SlackSettings.Mode.SOCKET), new KnownPeople(Map.of()));
    private final SlackListener listener = slack.listen(conversation, () -> Instant.parse("2026-11-20T14:00:00Z"));

    @BeforeEach
    void offerTheSocket() {
        api.answers("apps.connections.open", "{\"ok\":true,\"url\":\"" + socket.url() + "\"}");
    }

    @AfterEach
    void close() throws Exception {
        listener.close();
        slack.close();
        socket.stop(1000);
        api.close();
    }

    @Test
    void aCommandIsAnsweredInTheAcknowledgementOfItsEnvelope() {
        conversation.answers(Reply.say("hello"));

        WebSocket connection = connected();
        connection.send(command("envelope-1", "status"));

        JsonObject acknowledgement = acknowledgement();
        assertThat(acknowledgement.get("envelope_id").getAsString()).isEqualTo("envelope-1");
        JsonObject payload = acknowledgement.getAsJsonObject("payload");
        assertThat(payload.get("text").getAsString()).isEqualTo("hello");
        assertThat(payload.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(conversation.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.what()).isEqualTo("status");
            assertThat(heard.delivery()).isEqualTo("trigger-envelope-1");
        });
    }

    @Test
    void theAppTokenOpensTheSocket() {
        listener.startSocketMode();

        Asked open = api.next();
        assertThat(open.method()).isEqualTo("apps.connections.open");
        assertThat(open.authorization()).isEqualTo("Bearer xapp-1");
        assertThat(socket.nextConnection()).isNotNull();
    }

    @Test
    void aDialogIsOpenedAfterAnEmptyAcknowledgement() {
        conversation.answers(new Dialog("ticket-1", "No-go", List.of(say("Why?")), List.of(), "Say no-go"));

        connected().send(command("envelope-2", "no-go 1.4.0"));

        assertThat(acknowledgement().keySet()).containsExactly("envelope_id");
        assertThat(api.next().method()).isEqualTo("views.open");
    }

    @Test
    void slacksWishForANewConnectionIsFollowedAtOnce() {
        WebSocket first = connected();

        first.send("{\"type\":\"hello\",\"num_connections\":1}");
        first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");

        WebSocket second = socket.nextConnection();
        assertThat(socket.nextEnded()).isEqualTo(first);
        second.send(command("envelope-3", "help"));
        assertThat(acknowledgement().get("envelope_id").getAsString()).isEqualTo("envelope-3");
    }

    @Test
    void aConnectionThatSlackRefusesIsTriedAgain() {
        api.answers("apps.connections.open", "{\"ok\":false,\"error\":\"internal_error\"}");
        listener.startSocketMode();
        assertThat(api.next().method()).isEqualTo("apps.connections.open");

        offerTheSocket();

        socket.nextConnection().send(command("envelope-4", "help"));
        assertThat(acknowledgement().get("envelope_id").getAsString()).isEqualTo("envelope-4");
    }

    @Test
    void aConnectionThatIsLostIsMadeAnew() {
        connected().close();

        socket.nextConnection().send(command("envelope-5", "help"));

        assertThat(acknowledgement().get("envelope_id").getAsString()).isEqualTo("envelope-5");
    }

    @Test
    void anAnswerThatALostConnectionDoesNotTakeGoesToTheResponseUrl() {
        WebSocket connection = connected();
        api.answers("apps.connections.open", "{\"ok\":false,\"error\":\"internal_error\"}");
        CompletableFuture<Void> noticed = new CompletableFuture<>();
        conversation.beforeAnswering(() -> {
            connection.close();
            noticed.join();
        });

        connection.send(command("envelope-6", "status"));
        assertThat(api.next().method()).isEqualTo("apps.connections.open");
        noticed.complete(null);

        Asked late = api.next();
        assertThat(late.method()).isEqualTo("secret");
        assertThat(late.json("json").getAsJsonObject().get("text").getAsString())
                .isEqualTo("heard");
    }

    @Test
    void whatIsNoRequestIsIgnored() {
        WebSocket connection = connected();
        connection.send("not json");
        connection.send("{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"unheard of\"}}");
        connection.send(command("envelope-7", "help"));

        assertThat(acknowledgement().get("envelope_id").getAsString()).isEqualTo("envelope-7");
    }

    @Test
    void warmingUpTakesOneCommandThroughTheWholePath() {
        listener.warmUp();

        assertThat(conversation.heard())
                .singleElement()
                .satisfies(heard -> assertThat(heard.what()).isEqualTo("help"));
    }

    @Test
    void inSocketModeNothingIsServedOverHttp() {
        assertThatThrownBy(listener::servlet)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Socket Mode");
    }

    private WebSocket connected() {
        listener.startSocketMode();
        WebSocket connection = socket.nextConnection();
        assertThat(api.next().method()).isEqualTo("apps.connections.open");
        return connection;
    }

    private JsonObject acknowledgement() {
        return JsonParser.parseString(socket.nextMessage()).getAsJsonObject();
    }

    private String command(String envelope, String text) {
        return """
                {"type":"slash_commands","envelope_id":"%s","accepts_response_payload":true,"payload":{"command":"/release",
                 "text":"%s","channel_id":"C0RELEASES","user_id":"U0ANN","trigger_id":"trigger-%s","response_url":"%s"}}
                """.formatted(envelope, text, envelope, api.responseUrl());
    }
}
