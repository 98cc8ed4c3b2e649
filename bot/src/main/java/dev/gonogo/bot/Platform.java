package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.http.HttpDoor;
import dev.gonogo.port.Chat;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A chat platform that is open on the bot's conversation. */
interface Platform extends AutoCloseable {
    Chat chat();

    /** What it wants to be served over HTTP, by path. */
    Map<String, HttpServlet> servlets();

    /** People may speak from now on. */
    void begin(HttpDoor door);

    @Override
    void close();

    /**
     * All that are configured. Where none of them can be reached, that does not keep the bot from starting.
     *
     * @throws Environment.Missing when a secret is not set
     */
    static List<Platform> open(Config config, Environment environment, Bot bot, InstantSource clock) {
        Optional<Platform> slack = SlackPlatform.open(config.slack(), environment, bot, clock);
        Optional<Platform> discord = DiscordPlatform.open(config.discord(), environment, bot);
        return Stream.of(slack, discord).flatMap(Optional::stream).toList();
    }
}
