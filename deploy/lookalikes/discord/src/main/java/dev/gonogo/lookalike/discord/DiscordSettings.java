package dev.gonogo.lookalike.discord;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The settings of a Discord look-alike.
 *
 * @param port of the REST API on loopback, 0 for any free one
 * @param clock for snowflakes, timestamps, and the age of interactions and sessions
 * @param guild who and what is there
 * @param botToken the accepted token, without {@code Bot}
 * @param answerDeadline how long people's clients wait for the app's first response; Discord's limit is 3 s
 * @param heartbeatInterval sent in HELLO
 */
public record DiscordSettings(
        int port,
        InstantSource clock,
        Guild guild,
        String botToken,
        Duration answerDeadline,
        Duration heartbeatInterval) {
    /** The example guild with Discord's own deadlines. */
    public static DiscordSettings example(InstantSource clock, String botToken) {
        return new DiscordSettings(
                0, clock, Guild.example(), botToken, Duration.ofSeconds(3), Duration.ofMillis(41_250));
    }

    @Override
    public String toString() {
        return "DiscordSettings[port=" + port + ", guild=" + guild.id() + "]";
    }
}
