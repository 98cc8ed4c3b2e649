package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.http.WebServer;
import dev.gonogo.discord.Discord;
import dev.gonogo.discord.DiscordSettings;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.Optional;

/** Discord, which needs no public address. */
record DiscordPlatform(Discord discord) implements Platform {

    static Optional<Platform> open(Config.Discord config, Environment environment, People people) {
        return switch (config.mode()) {
            case OFF -> Optional.empty();
            case GATEWAY -> {
                String token = environment.need("DISCORD_BOT_TOKEN", "Discord's bot token");
                DiscordSettings settings = new DiscordSettings(config.api(), config.gateway(), token);
                yield Optional.of(new DiscordPlatform(Discord.open(settings, people)));
            }
        };
    }

    @Override
    public Chat chat() {
        return discord.chat();
    }

    @Override
    public Listener listen(Conversation conversation) {
        return new Listening(discord, conversation);
    }

    private record Listening(Discord discord, Conversation conversation) implements Listener {
        @Override
        public Map<String, HttpServlet> servlets() {
            return Map.of();
        }

        @Override
        public void begin(WebServer server) {
            discord.start(conversation);
        }

        @Override
        public void close() {
            discord.close();
        }
    }
}
