package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Room;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of the connection. */
class DiscordSessionTest {
    private static final int GUILDS = 1;
    private static final String COMMANDS = "applications/\\d+/guilds/" + Server.GUILD + "/commands";
    private static final Room ROOM = new Room("discord", Server.CHANNEL);
    private final DiscordOnLoopback discord = new DiscordOnLoopback();

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void itAsksForNoPrivilegedEventAndNoMessages() {
        discord.connected();

        assertThat(discord.gateway.nextIdentify().getInt("intents")).isEqualTo(GUILDS);
    }

    @Test
    void theCommandIsRegisteredWhereItIsMissing() {
        discord.connected();

        RestLookAlike.Call registration = discord.awaited("POST", COMMANDS, 1).getFirst();
        assertThat(GuildCommands.seen(registration.json()))
                .isEqualTo(GuildCommands.seen(ReleaseCommand.data().toData()));
    }

    @Test
    void whatIsRegisteredAlreadyIsLeftAlone() {
        DataObject registered = ReleaseCommand.data()
                .toData()
                .put("id", "77")
                .put("application_id", Server.APPLICATION)
                .put("version", "1");
        DataObject old = DataObject.empty()
                .put("id", "78")
                .put("application_id", Server.APPLICATION)
                .put("version", "1")
                .put("type", 1)
                .put("name", "deploy")
                .put("description", "From another time");
        discord.rest.answers("DELETE", COMMANDS + "/78", 204, "");
        discord.rest.hasRegistered(DataArray.empty().add(registered).add(old).toString());
        discord.connected();

        discord.awaited("DELETE", COMMANDS + "/78", 1);
        assertThat(discord.rest.calls("POST", COMMANDS)).isEmpty();
        assertThat(discord.rest.calls("DELETE", COMMANDS + "/77")).isEmpty();
    }

    @Test
    void aLostConnectionIsResumed() {
        discord.connected();
        discord.gateway.nextIdentify();

        discord.gateway.close(4000);

        assertThat(discord.gateway.nextResume().getString("session_id")).isEqualTo("a-session");
        discord.awaitConnected();
        String id = discord.nextInteraction();
        discord.happens(Server.command(id, "status", Map.of()));
        assertThat(discord.acknowledgement(id).body()).contains("heard");
    }

    @Test
    void aSessionThatDiscordForgotIsBegunAnew() {
        discord.connected();
        discord.gateway.nextIdentify();

        discord.gateway.invalidate();

        discord.gateway.nextIdentify();
        discord.awaitConnected();
        String id = discord.nextInteraction();
        discord.happens(Server.command(id, "status", Map.of()));
        assertThat(discord.acknowledgement(id).body()).contains("heard");
    }

    @Test
    void aLimitThatTakesTooLongIsWorthTryingAgainLater() {
        discord.connected();
        discord.rest.limits("POST", "channels/\\d+/messages", 3600);

        assertThatThrownBy(() -> discord.chat().post(ROOM, "board/1", Examples.publishing()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("too many requests");
    }

    @Test
    void beforeItIsConnectedEverythingIsWorthTryingAgain() {
        assertThatThrownBy(() -> discord.chat().post(ROOM, "board/1", Examples.publishing()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("not connected yet");
        assertThat(discord.isConnected()).isFalse();
    }

    @Test
    void aDiscordThatCannotBeReachedAtFirstIsTriedAgain() {
        discord.rest.answers("GET", "users/@me", 500, "{\"code\":0,\"message\":\"500: Internal Server Error\"}");

        discord.connected();

        assertThat(discord.rest.calls("GET", "users/@me")).hasSize(2);
        assertThat(discord.chat().post(ROOM, "board/1", Examples.publishing())).isNotEmpty();
    }

    @Test
    void aTokenThatIsRejectedIsSaidSo() {
        discord.rest.answers("GET", "users/@me", 401, "{\"code\":0,\"message\":\"401: Unauthorized\"}");
        discord.start();

        awaitRefusal("does not accept the token");
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
    void anEndForGoodIsSaidSo(int closeCode) {
        discord.connected();

        discord.gateway.close(closeCode);

        awaitRefusal(DiscordSession.ended(closeCode));
        assertThat(discord.isConnected()).isFalse();
    }

    private void awaitRefusal(String words) {
        // a thread of JDA's that is interrupted while it closes may throw
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThatThrownBy(() -> discord.chat().find(ROOM, "", "board/1"))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining(words)
                        .hasMessageNotContaining(DiscordOnLoopback.TOKEN));
    }
}
