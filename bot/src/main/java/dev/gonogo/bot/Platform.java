package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.config.Directory;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A chat platform that the bot uses. Nothing is connected before it is needed. */
interface Platform {
    Chat chat();

    /** Prepares to pass what people say to the conversation. */
    Listener listen(Conversation conversation);

    /**
     * All configured platforms. Unreachable ones do not keep the bot from starting.
     *
     * @throws Environment.Missing if a secret is not set
     */
    static List<Platform> open(Config config, Environment environment, InstantSource clock) {
        People people = new Directory(config.people());
        Optional<Platform> slack = SlackPlatform.open(config.slack(), environment, people, clock);
        Optional<Platform> discord = DiscordPlatform.open(config.discord(), environment, people);
        return Stream.of(slack, discord).flatMap(Optional::stream).toList();
    }
}
