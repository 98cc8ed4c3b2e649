package dev.gonogo.lookalike.slack;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The settings of a Slack look-alike.
 *
 * @param port of the Web API on loopback, 0 for any free one
 * @param clock for timestamps, message ids, and the age of trigger ids
 * @param workspace who and what is there
 * @param botToken the accepted {@code xoxb-} token
 * @param appToken the {@code xapp-} token for Socket Mode
 * @param ackDeadline how long the app may take to acknowledge; Slack's limit is 3 s
 */
public record Settings(
        int port, InstantSource clock, Workspace workspace, String botToken, String appToken, Duration ackDeadline) {
    /** The example workspace with Slack's own deadline. */
    public static Settings example(InstantSource clock, String botToken, String appToken) {
        return new Settings(0, clock, Workspace.example(), botToken, appToken, Duration.ofSeconds(3));
    }

    @Override
    public String toString() {
        return "Settings[port=" + port + ", team=" + workspace.teamId() + "]";
    }
}
