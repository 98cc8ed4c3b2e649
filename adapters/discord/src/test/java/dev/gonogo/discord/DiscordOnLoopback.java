package dev.gonogo.discord;

import static org.awaitility.Awaitility.await;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ScriptedConversation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The adapter, connected to look-alikes of Discord's gateway and REST API. */
final class DiscordOnLoopback implements AutoCloseable {
    static final String TOKEN = "a-token-that-nobody-may-read";
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    final RestLookAlike rest = RestLookAlike.started();
    final GatewayLookAlike gateway = GatewayLookAlike.started();
    final ScriptedConversation conversation = new ScriptedConversation();
    private final Discord discord = new Discord(
            new DiscordSettings(URI.create(rest.url()), URI.create(gateway.url()), TOKEN),
            new KnownPeople(Map.of("ann", Server.ANN)),
            CALL_PATIENCE);
    private int interactions;

    DiscordOnLoopback start() {
        discord.start(conversation);
        return this;
    }

    DiscordOnLoopback connected() {
        start();
        awaitConnected();
        return this;
    }

    void awaitConnected() {
        await().atMost(PATIENCE).until(discord::isConnected);
    }

    boolean isConnected() {
        return discord.isConnected();
    }

    Chat chat() {
        return discord.chat();
    }

    /** An id of now, because JDA considers older interactions expired. */
    String nextInteraction() {
        return String.valueOf(((System.currentTimeMillis() - DISCORD_EPOCH) << 22) + ++interactions);
    }

    void happens(DataObject interaction) {
        gateway.dispatch("INTERACTION_CREATE", interaction);
    }

    /** The answer to an interaction, once it is there. */
    RestLookAlike.Call acknowledgement(String interaction) {
        return awaited("POST", "interactions/" + interaction + "/token-" + interaction + "/callback", 1)
                .getFirst();
    }

    /** Calls of a kind, once there are this many. */
    List<RestLookAlike.Call> awaited(String method, String path, int most) {
        await().atMost(PATIENCE).until(() -> rest.calls(method, path).size() >= most);
        return rest.calls(method, path);
    }

    @Override
    public void close() {
        discord.close();
        rest.close();
        try {
            gateway.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
