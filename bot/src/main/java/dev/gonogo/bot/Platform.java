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

/** A chat platform that the bot is a member of. Nothing is connected before somebody speaks or listens. */
interface Platform {
    Chat chat();

    /** Makes ready to give to the conversation what people say. */
    Listener listen(Conversation conversation);

    /**
     * All that are configured. Where none of them can be reached, that does not keep the bot from starting.
     *
     * @throws Environment.Missing when a secret is not set
     */
    static List<Platform> open(Config config, Environment environment, InstantSource clock) {
        People people = new Directory(config.people());
        Optional<Platform> slack = SlackPlatform.open(config.slack(), environment, people, clock);
        Optional<Platform> discord = DiscordPlatform.open(config.discord(), environment, people);
        return Stream.of(slack, discord).flatMap(Optional::stream).toList();
    }
}
