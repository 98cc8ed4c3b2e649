package dev.gonogo.lookalike.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;

/** A look-alike, an app's request URL and Slack's own client, all on loopback. */
final class SlackFixture {
    static final String SECRET = "a-signing-secret";

    /** Longer than an app needs to acknowledge, even on a busy machine. */
    static final Duration LONG = Duration.ofMinutes(1);

    final SettableClock clock = new SettableClock();
    final AppStandIn app = new AppStandIn();
    final SlackLookAlike slack;
    private final Slack client;

    SlackFixture() {
        this(LONG);
    }

    SlackFixture(Duration ackDeadline) {
        slack = SlackLookAlike.start(settings(clock, ackDeadline));
        client = Slack.getInstance(configuration(slack));
        slack.bot(app.url(), SECRET);
    }

    static Settings settings(SettableClock clock, Duration ackDeadline) {
        return new Settings(
                0, clock, Workspace.example(), "xoxb-000000-sandbox-test", "xapp-000000-sandbox-test", ackDeadline);
    }

    private static SlackConfig configuration(SlackLookAlike slack) {
        SlackConfig configuration = new SlackConfig();
        configuration.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
        return configuration;
    }

    MethodsClient methods() {
        return methods("xoxb-000000-sandbox-test");
    }

    MethodsClient methods(String token) {
        return client.methods(token);
    }

    void close() throws Exception {
        client.close();
        slack.close();
        app.close();
    }
}
