package dev.gonogo.discord;

import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import dev.gonogo.talk.Speaker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The bot's Discord adapter, connected to a look-alike, with its command registered. */
final class ConnectedAdapter implements AutoCloseable {
    static final String ROOM = "1100000000000000021";
    static final String ANN = "1100000000000000011";

    private static final String TOKEN = "sandbox.bot.token";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nobody is known on the forge. */
    private static final class Strangers implements People {
        @Override
        public Optional<String> login(Speaker speaker) {
            return Optional.empty();
        }

        @Override
        public Optional<String> user(String platform, String login) {
            return Optional.empty();
        }
    }

    final DiscordLookAlike lookAlike =
            DiscordLookAlike.start(dev.gonogo.lookalike.discord.DiscordSettings.example(InstantSource.system(), TOKEN));
    final dev.gonogo.lookalike.discord.DiscordText text =
            new dev.gonogo.lookalike.discord.DiscordText(lookAlike.guild(), InstantSource.system());
    final Discord discord;

    ConnectedAdapter(Conversation conversation) {
        discord = Discord.open(new DiscordSettings(lookAlike.apiUrl(), lookAlike.gatewayUrl(), TOKEN), new Strangers());
        discord.start(conversation);
        await("connected", () -> discord.isConnected() && !lookAlike.commands().isEmpty());
    }

    /** Fails if it has not happened in time. */
    void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition::getAsBoolean);
    }

    @Override
    public void close() {
        discord.close();
        lookAlike.close();
    }
}
