package dev.gonogo.slack;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one Slack workspace.
 *
 * @param api base of the Web API, for example {@link #SLACK_API}
 * @param botToken the app's bot token ({@code xoxb-…})
 * @param signingSecret the app's signing secret, empty if only Socket Mode is used
 * @param appToken the app-level token ({@code xapp-…}) for Socket Mode
 */
public record SlackSettings(
        URI api,
        String botToken,
        String signingSecret,
        @Nullable String appToken,
        Mode mode) {
    public static final URI SLACK_API = URI.create("https://slack.com/api/");

    /** How Slack delivers what people say. */
    public enum Mode {
        /** Slack posts signed requests to our URL. */
        HTTP,
        /** We keep a web socket to Slack open and need no public address. */
        SOCKET
    }

    /** @throws IllegalArgumentException with a sentence for the operator, if a secret that the mode needs is missing */
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

    /** The app-level token, which is always there in {@link Mode#SOCKET}. */
    String requiredAppToken() {
        return Objects.requireNonNull(appToken, "Socket Mode without an app-level token");
    }

    /** The base of the Web API with a final slash, which Slack's client requires. */
    String prefix() {
        String text = api.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /** Whether the configured Slack is a look-alike on this machine. */
    boolean loopback() {
        String host = api.getHost() == null ? "" : api.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return "SlackSettings[api=" + api + ", mode=" + mode + ", secrets hidden]";
    }
}
