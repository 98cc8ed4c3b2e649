package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** What a session may subscribe to. Source: https://discord.com/developers/docs/events/gateway#gateway-intents */
final class Intents {
    /** Events that everybody gets. */
    static final long NONE = 0;

    static final long GUILDS = 1;
    static final long GUILD_MESSAGES = 1 << 9;

    /** Members, presences, message content: the app was granted none of them. */
    private static final long PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;

    private static final long KNOWN = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

    private Intents() {}

    static boolean areValid(JsonNode intents) {
        return intents.isIntegralNumber() && (intents.asLong() & ~KNOWN) == 0;
    }

    static boolean areGranted(long intents) {
        return (intents & PRIVILEGED) == 0;
    }
}
