package dev.gonogo.lookalike.slack;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a look-alike of Slack is set up.
 *
 * @param port of the Web API on loopback, 0 for any free one
 * @param clock gives timestamps, message ids, and the age of trigger ids
 * @param workspace who and what is there
 * @param botToken the {@code xoxb-} token that it accepts
 * @param appToken the {@code xapp-} token that Socket Mode needs
 * @param ackDeadline how long the app may take to acknowledge; Slack gives 3 s
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
