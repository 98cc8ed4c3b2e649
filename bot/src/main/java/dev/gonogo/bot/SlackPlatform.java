package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.http.WebServer;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import dev.gonogo.slack.Slack;
import dev.gonogo.slack.SlackListener;
import dev.gonogo.slack.SlackSettings;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Slack, in one of its modes. */
record SlackPlatform(Slack slack, SlackSettings.Mode mode, InstantSource clock) implements Platform {
    private static final String EVENTS = "/slack/events";

    static Optional<Platform> open(Config.Slack config, Environment environment, People people, InstantSource clock) {
        return switch (config.mode()) {
            case OFF -> Optional.empty();
            case HTTP ->
                Optional.of(open(
                        new SlackSettings(
                                config.api(),
                                token(environment),
                                environment.need("SLACK_SIGNING_SECRET", "Slack's signing secret"),
                                null,
                                SlackSettings.Mode.HTTP),
                        people,
                        clock));
            case SOCKET ->
                Optional.of(open(
                        new SlackSettings(
                                config.api(),
                                token(environment),
                                environment.find("SLACK_SIGNING_SECRET").orElse(""),
                                environment.need("SLACK_APP_TOKEN", "Slack's app-level token for Socket Mode, xapp-…"),
                                SlackSettings.Mode.SOCKET),
                        people,
                        clock));
        };
    }

    private static String token(Environment environment) {
        return environment.need("SLACK_BOT_TOKEN", "Slack's bot token, xoxb-…");
    }

    private static Platform open(SlackSettings settings, People people, InstantSource clock) {
        return new SlackPlatform(Slack.open(settings, people), settings.mode(), clock);
    }

    @Override
    public Chat chat() {
        return slack.chat();
    }

    @Override
    public Listener listen(Conversation conversation) {
        return new Listening(slack, slack.listen(conversation, clock), mode);
    }

    private record Listening(Slack slack, SlackListener listener, SlackSettings.Mode mode) implements Listener {
        @Override
        public Map<String, HttpServlet> servlets() {
            return switch (mode) {
                case HTTP -> Map.of(EVENTS, listener.servlet());
                case SOCKET -> Map.of();
            };
        }

        /** Warmed up before ready, so that the first person who types something does not have to wait longer. */
        @Override
        public void begin(WebServer server) {
            switch (mode) {
                case HTTP -> listener.warmUp(server.onThisMachine(EVENTS));
                case SOCKET -> {
                    listener.startSocketMode();
                    listener.warmUp();
                }
            }
        }

        @Override
        public void close() {
            listener.close();
            slack.close();
        }
    }
}
