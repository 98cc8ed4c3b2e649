package dev.gonogo.slack;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one Slack workspace.
 *
 * @param api base of the Web API, for example {@link #SLACK_API}
 * @param botToken the app's bot token ({@code xoxb-…})
 * @param signingSecret the app's signing secret, empty where only Socket Mode is used
 * @param appToken the app-level token ({@code xapp-…}) that Socket Mode needs
 */
public record SlackSettings(
        URI api,
        String botToken,
        String signingSecret,
        @Nullable String appToken,
        Mode mode) {
    public static final URI SLACK_API = URI.create("https://slack.com/api/");

    /** How Slack hands us what people said. */
    public enum Mode {
        /** Slack posts signed requests to an address of ours. */
        HTTP,
        /** We hold a web socket to Slack; nothing of ours need be reachable from outside. */
        SOCKET
    }

    /** @throws IllegalArgumentException with a sentence for the operator, when a secret that the mode needs is missing */
    public SlackSettings {
        if (botToken.isBlank()) {
            throw new IllegalArgumentException(
                    "Slack's bot token is missing. It is the Bot User OAuth Token (xoxb-…) on the app's page OAuth & Permissions.");
        }
        if (mode == Mode.HTTP && signingSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "Slack's signing secret is missing, and without it no request can be trusted. It is on the app's page Basic Information.");
        }
        if (mode == Mode.SOCKET && (appToken == null || appToken.isBlank())) {
            throw new IllegalArgumentException(
                    "Slack's app-level token is missing, and Socket Mode needs it. Make one (xapp-…) with the scope"
                            + " connections:write on the app's page Basic Information.");
        }
    }

    /** The app-level token, which a mode of {@link Mode#SOCKET} always has. */
    String requiredAppToken() {
        return Objects.requireNonNull(appToken, "Socket Mode without an app-level token");
    }

    /** The base of the Web API with its slash at the end, which Slack's client wants. */
    String prefix() {
        String text = api.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /** Whether Slack is played by something on this very machine. */
    boolean loopback() {
        String host = api.getHost() == null ? "" : api.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return "SlackSettings[api=" + api + ", mode=" + mode + ", secrets hidden]";
    }
}
