package dev.gonogo.slack;

import com.slack.api.SlackConfig;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Slack workspace: boards and notices go out over the Web API, and {@link #listen} receives what people say there.
 */
public final class Slack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Slack.class);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    private final SlackSettings settings;
    private final com.slack.api.Slack client;
    private final SlackCalls calls;
    private final Chat chat;

    /** Prepares everything without a request to Slack: an unreachable workspace does not keep the bot from starting. */
    public static Slack open(SlackSettings settings, People people) {
        return new Slack(settings, people);
    }

    private Slack(SlackSettings settings, People people) {
        this.settings = settings;
        client = com.slack.api.Slack.getInstance(config(settings));
        calls = new SlackCalls(client.methods(settings.botToken()));
        chat = new SlackChat(calls, people);
    }

    private static SlackConfig config(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.prefix());
        // The statistics would cost an auth.test before the first call, and a thread.
        config.setStatsEnabled(false);
        // The client's own listeners log whole requests at debug level.
        config.setHttpClientResponseHandlers(new ArrayList<>());
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(CALL_TIMEOUT.toMillis()));
        config.setHttpClientReadTimeoutMillis(Math.toIntExact(CALL_TIMEOUT.toMillis()));
        if (settings.loopback()) {
            config.setProxyUrl(null);
        }
        return config;
    }

    public Chat chat() {
        return chat;
    }

    /** Passes what people say to the conversation. Close it before the workspace. */
    public SlackListener listen(Conversation conversation, InstantSource clock) {
        return new SlackListener(settings, client, calls, conversation, clock);
    }

    /** Closes all connections. */
    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            LOG.warn("The connections to Slack did not close cleanly: {}", e.getMessage());
        }
    }
}
