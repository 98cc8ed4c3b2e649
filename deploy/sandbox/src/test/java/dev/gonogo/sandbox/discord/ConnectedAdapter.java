package dev.gonogo.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.discord.Discord;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import dev.gonogo.sandbox.story.DiscordRoom;
import dev.gonogo.sandbox.story.RoomPatience;
import dev.gonogo.talk.Speaker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The bot's Discord adapter, connected to a look-alike, with its command registered. */
final class ConnectedAdapter implements AutoCloseable {
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
            DiscordLookAlike.start(DiscordSettings.sandbox(InstantSource.system(), DiscordFixture.TOKEN));
    final DiscordText text = new DiscordText(lookAlike.guild(), InstantSource.system());
    final Discord discord;
    private final RoomPatience patience;

    ConnectedAdapter(Conversation conversation) {
        discord = Discord.open(
                new dev.gonogo.discord.DiscordSettings(
                        lookAlike.apiUrl(), lookAlike.gatewayUrl(), DiscordFixture.TOKEN),
                conversation,
                new Strangers());
        TextChannel channel = lookAlike.guild().channel(DiscordFixture.ROOM).orElseThrow();
        patience =
                new RoomPatience(new DiscordRoom(lookAlike, channel, InstantSource.system()), InstantSource.system());
        discord.start();
        await("connected", () -> discord.isConnected() && !lookAlike.commands().isEmpty());
    }

    /** Fails when it has not come true in time. */
    void await(String what, BooleanSupplier condition) {
        assertThat(patience.until(condition, PATIENCE)).as(what).isTrue();
    }

    @Override
    public void close() {
        discord.close();
        lookAlike.close();
    }
}
