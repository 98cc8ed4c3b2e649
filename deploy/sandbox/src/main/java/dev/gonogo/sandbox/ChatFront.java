package dev.gonogo.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * Where people talk to the bot.
 *
 * @param discord whether they use Discord
 * @param console whether the people of a story take turns at a terminal, which replaces all rooms
 * @param terminal the person who talks in the terminal from which the sandbox was started
 */
record ChatFront(Slack slack, boolean discord, boolean console, Optional<String> terminal) {
    /** How the bot and Slack connect; the values of {@code slack.mode} in the bot's configuration. */
    enum Slack {
        /** Slack calls the bot. */
        HTTP,
        /** The bot opens a socket to Slack. */
        SOCKET,
        OFF
    }

    static ChatFront slackOverHttp() {
        return rooms(Slack.HTTP, false);
    }

    static ChatFront rooms(Slack slack, boolean discord) {
        return new ChatFront(slack, discord, false, Optional.empty());
    }

    /** @param platforms slack, discord or both; or console alone */
    static ChatFront on(List<String> platforms, boolean overSocket) {
        if (platforms.contains("console")) {
            return new ChatFront(Slack.OFF, false, true, Optional.empty());
        }
        Slack slack = overSocket ? Slack.SOCKET : Slack.HTTP;
        return rooms(platforms.contains("slack") ? slack : Slack.OFF, platforms.contains("discord"));
    }

    /** A terminal replaces all rooms. */
    static ChatFront terminal(String person) {
        return new ChatFront(Slack.OFF, false, false, Optional.of(person));
    }

    /** The bot's command and its options, without the configuration. */
    List<String> arguments() {
        return terminal.map(ChatFront::chatAs).orElse(List.of("serve"));
    }

    /** The same for the console that the person uses. */
    static List<String> chatAs(String person) {
        return List.of("chat", "--as", person);
    }
}
