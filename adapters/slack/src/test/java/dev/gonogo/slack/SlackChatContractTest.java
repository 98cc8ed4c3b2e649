package dev.gonogo.slack;

import dev.gonogo.lookalike.slack.Settings;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import dev.gonogo.port.Chat;
import dev.gonogo.port.ChatContract;
import dev.gonogo.port.People;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** The contract, for the bot's Slack adapter against the look-alike: the three agree on what Slack does. */
class SlackChatContractTest extends ChatContract {
    private static final String CHANNEL = "C0RELEASES";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:02:00Z"));
    private static final String TOKEN = "xoxb-000000-sandbox-test";

    private final SlackLookAlike lookAlike =
            SlackLookAlike.start(Settings.example(CLOCK, TOKEN, "xapp-000000-sandbox-test"));
    private final Slack slack = Slack.open(
            new SlackSettings(lookAlike.apiUrl(), TOKEN, "a-signing-secret", null, SlackSettings.Mode.HTTP),
            new Strangers());

    /** Nobody is known on the forge. */
    private static final class Strangers implements People {
        @Override
        public Optional<String> login(Speaker speaker) {
            return Optional.empty();
        }

        @Override
        public Optional<String> user(String platform, String login) {
            return Optional.empty();
        }
    }

    @AfterEach
    void close() {
        slack.close();
        lookAlike.close();
    }

    @Override
    protected Chat chat() {
        return slack.chat();
    }

    @Override
    protected Room room() {
        return new Room("slack", CHANNEL);
    }

    @Override
    protected void delete(String message) {
        lookAlike.delete(CHANNEL, message);
    }

    @Override
    protected String seen() {
        var reader = new dev.gonogo.lookalike.slack.SlackText(lookAlike.workspace(), CLOCK);
        return lookAlike.view().messages(CHANNEL).stream().map(reader::message).collect(Collectors.joining("\n"));
    }
}
