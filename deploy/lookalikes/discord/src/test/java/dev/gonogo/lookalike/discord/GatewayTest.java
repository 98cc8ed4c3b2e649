package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static dev.gonogo.lookalike.discord.DiscordFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayTest {
    private final DiscordFixture fixture = new DiscordFixture();
    private final DiscordLookAlike discord = fixture.discord;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSessionBeginsWithHelloReadyAndTheServer() throws Exception {
        GatewayClient client = fixture.connect();
        JsonNode hello = client.next();
        client.identify(TOKEN, 1);
        JsonNode ready = client.next();
        JsonNode server = client.next();

        assertThat(hello.path("op").asInt()).isEqualTo(10);
        assertThat(hello.path("d").path("heartbeat_interval").asInt()).isEqualTo(41_250);
        assertThat(ready.path("t").asText()).isEqualTo("READY");
        assertThat(ready.path("s").asInt()).isEqualTo(1);
        assertThat(ready.path("d").path("resume_gateway_url").asText())
                .isEqualTo(discord.gatewayUrl().toString());
        assertThat(server.path("t").asText()).isEqualTo("GUILD_CREATE");
        assertThat(server.path("d").path("afk_timeout").asInt()).isEqualTo(300);
        assertThat(server.path("d").path("channels")).hasSize(2);
        assertThat(discord.gatewayConnections()).isEqualTo(1);
    }

    @Test
    void heartbeatsAreAcknowledgedUnlessTheyAreMadeToGoUnanswered() throws Exception {
        GatewayClient client = fixture.ready();
        client.send("{\"op\":1,\"d\":2}");
        assertThat(client.next().path("op").asInt()).isEqualTo(11);

        discord.faults().next(DiscordFault.HEARTBEATS_UNANSWERED, 1);
        client.send("{\"op\":1,\"d\":2}");
        client.send("{\"op\":1,\"d\":2}");
        assertThat(client.next().path("op").asInt()).isEqualTo(11);
        assertThat(client.isSilent()).isTrue();

        discord.askForHeartbeat();
        assertThat(client.next().path("op").asInt()).isEqualTo(1);
    }

    @Test
    void whoeverIdentifiesWronglyIsTurnedAwayWithTheDocumentedCode() throws Exception {
        assertThat(afterIdentify("somebody.else", 1)).isEqualTo(4004);
        assertThat(afterIdentify(TOKEN, 1L << 40)).isEqualTo(4013);
        assertThat(afterIdentify(TOKEN, 1 << 15)).isEqualTo(4014);
        assertThat(afterSending("{\"op\":3,\"d\":{}}")).isEqualTo(4003);
        assertThat(afterSending("{\"op\":77,\"d\":{}}")).isEqualTo(4001);
        assertThat(afterSending("this is no json")).isEqualTo(4002);
        GatewayClient twice = fixture.ready();
        twice.identify(TOKEN, 1);
        assertThat(twice.closeCode()).isEqualTo(4005);
    }

    private int afterIdentify(String token, long intents) throws Exception {
        GatewayClient client = fixture.connect();
        client.identify(token, intents);
        return client.closeCode();
    }

    private int afterSending(String text) throws Exception {
        GatewayClient client = fixture.connect();
        client.send(text);
        return client.closeCode();
    }

    @Test
    void anotherVersionAndCompressionAreRefused() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        assertThat(GatewayClient.open(http, discord.gatewayUrl(), "?v=6").closeCode())
                .isEqualTo(4012);
        assertThat(GatewayClient.open(http, discord.gatewayUrl(), "?v=10&compress=zlib-stream")
                        .closeCode())
                .isEqualTo(4002);
    }

    @Test
    void morePayloadsThanAMinuteAllowsEndTheConnection() throws Exception {
        GatewayClient client = fixture.ready();
        for (int sent = 0; sent < 120; sent++) {
            client.send("{\"op\":1,\"d\":2}");
        }
        assertThat(client.closeCode()).isEqualTo(4008);
    }

    @Test
    void whatWasMissedIsReplayedInOrderAndResumedEndsIt() throws Exception {
        GatewayClient first = fixture.connect();
        first.next();
        first.identify(TOKEN, 513);
        String session = first.next().path("d").path("session_id").asText();
        first.next();
        discord.closeGateway(4000);
        assertThat(first.closeCode()).isEqualTo(4000);
        discord.say("ann", "releases", "one");
        discord.say("ann", "releases", "two");

        GatewayClient second = fixture.connect();
        second.next();
        second.resume(TOKEN, session, 2);

        assertThat(second.next().path("s").asInt()).isEqualTo(3);
        assertThat(second.next().path("s").asInt()).isEqualTo(4);
        assertThat(second.next().path("t").asText()).isEqualTo("RESUMED");
    }

    @Test
    void aSessionThatIsUnknownOrTooOldCannotBeResumed() throws Exception {
        GatewayClient client = fixture.connect();
        client.next();
        client.resume(TOKEN, "no-such-session", 2);
        JsonNode answer = client.next();
        assertThat(answer.path("op").asInt()).isEqualTo(9);
        assertThat(answer.path("d").asBoolean(true)).isFalse();

        GatewayClient lost = fixture.connect();
        lost.next();
        lost.identify(TOKEN, 1);
        String session = lost.next().path("d").path("session_id").asText();
        discord.closeGateway(4000);
        lost.closeCode();
        fixture.clock.advance(Duration.ofMinutes(6));
        GatewayClient late = fixture.connect();
        late.next();
        late.resume(TOKEN, session, 2);
        assertThat(late.next().path("op").asInt()).isEqualTo(9);
    }

    @Test
    void aSequenceThatWasNeverSentIsRefused() throws Exception {
        GatewayClient client = fixture.connect();
        client.next();
        client.identify(TOKEN, 1);
        String session = client.next().path("d").path("session_id").asText();
        discord.closeGateway(4000);
        client.closeCode();
        GatewayClient again = fixture.connect();
        again.next();
        again.resume(TOKEN, session, 99);
        assertThat(again.closeCode()).isEqualTo(4007);
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void everyDocumentedCodeClosesAndSomeEndTheSession(CloseCode code) throws Exception {
        GatewayClient client = fixture.connect();
        client.next();
        client.identify(TOKEN, 1);
        String session = client.next().path("d").path("session_id").asText();
        client.next();
        discord.closeGateway(code.code());
        assertThat(client.closeCode()).isEqualTo(code.code());

        GatewayClient again = fixture.connect();
        again.next();
        again.resume(TOKEN, session, 2);
        JsonNode answer = again.next();
        assertThat(answer.path("t").asText().equals("RESUMED")).isEqualTo(code.keepsSession());
    }

    @Test
    void reconnectAndInvalidSessionAreAnnounced() throws Exception {
        GatewayClient client = fixture.ready();
        discord.askToReconnect();
        assertThat(client.next().path("op").asInt()).isEqualTo(7);
        discord.invalidateSession(true);
        assertThat(client.next().path("d").asBoolean()).isTrue();
        discord.invalidateSession(false);
        JsonNode invalid = client.next();
        assertThat(invalid.path("op").asInt()).isEqualTo(9);
        assertThat(invalid.path("d").asBoolean(true)).isFalse();
    }

    @Test
    void anAppThatLeavesProperlyLosesItsSession() throws Exception {
        GatewayClient client = fixture.connect();
        client.next();
        client.identify(TOKEN, 1);
        String session = client.next().path("d").path("session_id").asText();
        client.close(1000);
        client.closeCode();
        GatewayClient again = fixture.connect();
        again.next();
        again.resume(TOKEN, session, 2);
        assertThat(again.next().path("op").asInt()).isEqualTo(9);
    }

    @Test
    void connectionsAreRefusedForAWhile() throws Exception {
        discord.refuseConnections(Duration.ofMinutes(1));
        assertThatThrownBy(fixture::connect).hasMessageContaining("WebSocketHandshakeException");
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(fixture.connect().next().path("op").asInt()).isEqualTo(10);
    }

    @Test
    void messagesComeOnlyWithTheirIntentAndWithoutTheWordsOfOthers() throws Exception {
        GatewayClient deaf = fixture.connect();
        deaf.next();
        deaf.identify(TOKEN, 1);
        deaf.next();
        deaf.next();
        GatewayClient hearing = fixture.ready();
        discord.say("ann", "releases", "a secret");
        fixture.posted("{\"content\":\"the bot's own\"}");

        JsonNode others = hearing.next("MESSAGE_CREATE");
        JsonNode own = hearing.next("MESSAGE_CREATE");

        assertThat(others.path("content").asText()).isEmpty();
        assertThat(others.path("author").path("username").asText()).isEqualTo("ann");
        assertThat(own.path("content").asText()).isEqualTo("the bot's own");
        assertThat(deaf.isSilent()).isTrue();
    }

    @Test
    void aChannelMadeInvisibleIsAnnouncedWithItsOverwrite() throws Exception {
        GatewayClient client = fixture.ready();
        discord.forbid("releases", Permission.VIEW_CHANNEL);

        JsonNode channel = client.next("CHANNEL_UPDATE");
        assertThat(channel.path("permission_overwrites").path(0).path("deny").asText())
                .isEqualTo("1024");
        assertThat(fixture.get("channels/" + ROOM).code()).isEqualTo(50001);
        discord.allow("releases", Permission.VIEW_CHANNEL);
        assertThat(fixture.get("channels/" + ROOM).status()).isEqualTo(200);
    }

    @Test
    void membersAreNamedById() throws Exception {
        GatewayClient client = fixture.ready();
        client.send("{\"op\":8,\"d\":{\"guild_id\":\"1100000000000000001\",\"nonce\":\"n\",\"user_ids\":[\""
                + DiscordFixture.ANN + "\",\"77\"]}}");
        JsonNode chunk = client.next("GUILD_MEMBERS_CHUNK");
        assertThat(chunk.at("/members/0/user/username").asText()).isEqualTo("ann");
        assertThat(chunk.at("/not_found/0").asText()).isEqualTo("77");
        assertThat(chunk.path("nonce").asText()).isEqualTo("n");
    }
}
