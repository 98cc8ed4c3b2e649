package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.sandbox.slack.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BotConfigFileTest {
    @Test
    void theFileNamesEveryAddressTheRoomsOfTheBotAndThePeopleButNoSecret() {
        String yaml = new BotConfigFile(
                        8099,
                        Path.of("/tmp/run/store/gonogo.db"),
                        URI.create("http://127.0.0.1:1234/api/"),
                        new Front.SlackOverSocket(),
                        Duration.ofSeconds(2),
                        new NoRepository(),
                        "OneStepAt4time/aegis",
                        Workspace.sandbox())
                .yaml();

        assertThat(yaml)
                .contains("http: {port: 8099}")
                .contains("slack: {api: \"http://127.0.0.1:1234/api/\", mode: socket}")
                .contains("{name: \"OneStepAt4time/aegis\", rooms: [\"slack:C0RELEASES\"]}")
                .contains("looks: {longest-pause: 2s}")
                .contains("{github: \"ann\", slack: \"U0ANN\", console: \"ann\"}")
                .doesNotContain("C0RANDOM")
                .doesNotContain("token", "secret");
    }
}
