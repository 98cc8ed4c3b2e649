package dev.gonogo.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigFileTest {
    private static final String WHOLE = """
            http: {host: 0.0.0.0, port: 8081}
            store: {path: /var/lib/gonogo/gonogo.db}
            slack: {mode: socket, api: "http://127.0.0.1:9/api"}
            github: {api: "https://github.example.com/api/v3", git: "https://github.example.com"}
            registries: {npm: "https://npm.example.com", pypi: "https://pypi.example.com", helm: "https://charts.example.com"}
            repositories:
              - {name: OneStepAt4time/aegis, rooms: ["slack:C0RELEASES"], production: trunk, process: release.yml}
            people:
              - {github: ann, slack: U0ANN, console: root}
            """;

    @Test
    void everyKeyIsRead() {
        Config config = ConfigFile.read(WHOLE);

        assertThat(config.http()).isEqualTo(new Config.Http("0.0.0.0", 8081));
        assertThat(config.store()).isEqualTo(Path.of("/var/lib/gonogo/gonogo.db"));
        assertThat(config.slack().mode()).isEqualTo(Config.Slack.Mode.SOCKET);
        assertThat(config.slack().api()).isEqualTo(URI.create("http://127.0.0.1:9/api/"));
        assertThat(config.github().api()).isEqualTo(URI.create("https://github.example.com/api/v3/"));
        assertThat(config.registries().helmMirror()).contains(URI.create("https://charts.example.com/"));
        Config.Repository repository = config.repositories().getFirst();
        assertThat(repository.rooms()).containsExactly(new Room("slack", "C0RELEASES"));
        assertThat(repository.production()).isEqualTo("trunk");
        assertThat(repository.processFile()).isEqualTo("release.yml");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Config config = ConfigFile.read("repositories: [{name: o/r, rooms: ['slack:C1']}]");

        assertThat(config.http()).isEqualTo(new Config.Http("127.0.0.1", 8080));
        assertThat(config.slack().mode()).isEqualTo(Config.Slack.Mode.OFF);
        assertThat(config.github().api()).isEqualTo(URI.create("https://api.github.com/"));
        assertThat(config.registries().helmMirror()).isEmpty();
        assertThat(config.repositories().getFirst().processFile()).isEqualTo(".github/gonogo.yml");
    }

    @Test
    void slackIsLeftOutByAWordThatYamlTakesForFalse() {
        Config config = ConfigFile.read("{slack: {mode: off}, repositories: [{name: o/r, rooms: ['slack:C1']}]}");

        assertThat(config.slack().mode()).isEqualTo(Config.Slack.Mode.OFF);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> ConfigFile.read("""
                        http: {port: 70000}
                        slak: {mode: http}
                        slack: {mode: pigeon}
                        repositories: [{name: no-owner, rooms: [general]}]
                        people: [{slack: U1}]
                        """))
                .isInstanceOf(ConfigFile.BadConfig.class)
                .hasMessageContaining("unknown key slak; known are github, http, looks, people")
                .hasMessageContaining("http.port is between 0 and 65535")
                .hasMessageContaining("slack.mode is http, socket or off")
                .hasMessageContaining("repositories[0].name is written owner/name")
                .hasMessageContaining("a room is written platform:channel, not general")
                .hasMessageContaining("people[0].github is missing");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> ConfigFile.read(Path.of("no-such-file.yml")))
                .hasMessageContaining("cannot read no-such-file.yml");
    }

    @Test
    void peopleAreKnownByThePlatformTheySpeakOn() {
        Directory people = new Directory(ConfigFile.read(WHOLE).people());

        assertThat(people.login(new Speaker("slack", "U0ANN"))).contains("ann");
        assertThat(people.login(new Speaker("console", "U0ANN"))).isEmpty();
        assertThat(people.login(new Speaker("slack", ""))).isEmpty();
        assertThat(people.user("slack", "ann")).contains("U0ANN");
        assertThat(people.user("discord", "ann")).isEmpty();
    }
}
