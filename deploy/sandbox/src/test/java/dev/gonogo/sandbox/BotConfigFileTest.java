package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.DiscordSettings;
import dev.gonogo.lookalike.slack.Settings;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotConfigFileTest {
    private final SlackLookAlike slack =
            SlackLookAlike.start(Settings.example(InstantSource.system(), "xoxb-key", "xapp-key"));
    private final DiscordLookAlike discord =
            DiscordLookAlike.start(DiscordSettings.example(InstantSource.system(), "discord-key"));

    @AfterEach
    void close() {
        slack.close();
        discord.close();
    }

    @Test
    void theFileNamesEveryAddressTheRoomsOfTheBotAndThePeopleButNoSecret() {
        assertThat(yaml(ChatFront.rooms(ChatFront.Slack.SOCKET, true)))
                .contains("http: {port: 8099}")
                .contains("slack: {api: \"" + slack.apiUrl() + "\", mode: socket}")
                .contains("discord: {api: \"" + discord.apiUrl() + "\", gateway: \"" + discord.gatewayUrl()
                        + "\", mode: gateway}")
                .contains("{name: \"OneStepAt4time/aegis\", "
                        + "rooms: [\"slack:C0RELEASES\", \"discord:1100000000000000021\"]}")
                .contains("looks: {longest-pause: 2s}")
                .contains("{github: \"ann\", slack: \"U0ANN\", discord: \"1100000000000000011\", console: \"ann\"}")
                .doesNotContain("C0RANDOM", "1100000000000000022")
                .doesNotContain("key", "token", "secret");
    }

    @Test
    void whatNobodyTalksOnIsOffAndHasNoRooms() {
        assertThat(yaml(ChatFront.slackOverHttp()))
                .contains("mode: http", "mode: off")
                .doesNotContain("discord:1");
        assertThat(yaml(ChatFront.rooms(ChatFront.Slack.OFF, true)))
                .contains("mode: off", "mode: gateway")
                .doesNotContain("slack:C");
    }

    private String yaml(ChatFront front) {
        return new BotConfigFile(
                        8099,
                        Path.of("/tmp/run/store/gonogo.db"),
                        front,
                        Duration.ofSeconds(2),
                        new NoRepository(),
                        "OneStepAt4time/aegis",
                        slack,
                        discord)
                .yaml();
    }
}
