package dev.gonogo.discord;

import java.net.URI;

/**
 * How to reach Discord.
 *
 * @param api base of the REST API with its version, for example {@link #DISCORD_API}
 * @param gateway URL of the gateway, {@code wss:} or, on this machine, {@code ws:}
 * @param token the application's bot token
 */
public record DiscordSettings(URI api, URI gateway, String token) {
    public static final URI DISCORD_API = URI.create("https://discord.com/api/v10/");
    public static final URI DISCORD_GATEWAY = URI.create("wss://gateway.discord.gg/");

    /** @throws IllegalArgumentException with a sentence for the operator, if the token is missing */
    public DiscordSettings {
        if (token.isBlank()) {
            throw new IllegalArgumentException(
                    "Discord's bot token is missing. It is on the application's page Bot in the developer portal.");
        }
    }

    /** The base of the REST API with a final slash, which JDA requires. */
    String prefix() {
        String text = api.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /** Whether the configured Discord is a look-alike on this machine. */
    boolean loopback() {
        String host = gateway.getHost() == null ? "" : gateway.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return "DiscordSettings[api=" + api + ", gateway=" + gateway + ", token hidden]";
    }
}
