package dev.gonogo.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    private static final String WHOLE = """
            http: {host: 0.0.0.0, port: 8081}
            store: {path: /var/lib/gonogo/gonogo.db}
            slack: {mode: socket, api: "http://127.0.0.1:9/api"}
            discord: {api: "http://127.0.0.1:9/api/v10", gateway: "ws://127.0.0.1:9"}
            github: {api: "https://github.example.com/api/v3", git: "https://github.example.com"}
            registries: {npm: "https://npm.example.com", pypi: "https://pypi.example.com", helm: "https://charts.example.com", oci: "https://images.example.com"}
            argocd: {server: "https://argocd.example.com"}
            repositories:
              - {name: OneStepAt4time/aegis, rooms: ["slack:C0RELEASES", "discord:900000000000000003"], production: trunk, process: release.yml}
            people:
              - {github: ann, slack: U0ANN, discord: 80351110224678912, console: root}
            """;

    @Test
    void everyKeyIsRead() {
        Config config = ConfigFile.read(WHOLE);

        assertThat(config.http()).isEqualTo(new Config.Http("0.0.0.0", 8081));
        assertThat(config.store()).isEqualTo(Path.of("/var/lib/gonogo/gonogo.db"));
        assertThat(config.slack().mode()).isEqualTo(Config.Slack.Mode.SOCKET);
        assertThat(config.slack().api()).isEqualTo(URI.create("http://127.0.0.1:9/api/"));
        assertThat(config.discord())
                .isEqualTo(new Config.Discord(
                        Config.Discord.Mode.GATEWAY,
                        URI.create("http://127.0.0.1:9/api/v10/"),
                        URI.create("ws://127.0.0.1:9/")));
        assertThat(config.github().api()).isEqualTo(URI.create("https://github.example.com/api/v3/"));
        assertThat(config.registries().helmMirror()).contains(URI.create("https://charts.example.com/"));
        assertThat(config.registries().ociMirror()).contains(URI.create("https://images.example.com/"));
        assertThat(config.argocd().server()).contains(URI.create("https://argocd.example.com/"));
        Config.Repository repository = config.repositories().getFirst();
        assertThat(repository.rooms())
                .containsExactly(new Room("slack", "C0RELEASES"), new Room("discord", "900000000000000003"));
        assertThat(repository.production()).isEqualTo("trunk");
        assertThat(repository.processFile()).isEqualTo("release.yml");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Config config = ConfigFile.read("repositories: [{name: o/r, rooms: ['slack:C1']}]");

        assertThat(config.http()).isEqualTo(new Config.Http("127.0.0.1", 8080));
        assertThat(config.slack().mode()).isEqualTo(Config.Slack.Mode.OFF);
        assertThat(config.discord())
                .isEqualTo(new Config.Discord(
                        Config.Discord.Mode.OFF,
                        URI.create("https://discord.com/api/v10/"),
                        URI.create("wss://gateway.discord.gg/")));
        assertThat(config.github().api()).isEqualTo(URI.create("https://api.github.com/"));
        assertThat(config.registries().helmMirror()).isEmpty();
        assertThat(config.registries().ociMirror()).isEmpty();
        assertThat(config.argocd().server()).isEmpty();
        assertThat(config.repositories().getFirst().processFile()).isEqualTo(".github/gonogo.yml");
    }

    @Test
    void aPlatformIsLeftOutByAWordThatYamlTakesForFalse() {
        Config config = ConfigFile.read(
                "{slack: {mode: off}, discord: {mode: off}, repositories: [{name: o/r, rooms: ['slack:C1']}]}");

        assertThat(config.slack().mode()).isEqualTo(Config.Slack.Mode.OFF);
        assertThat(config.discord().mode()).isEqualTo(Config.Discord.Mode.OFF);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> ConfigFile.read("""
                        http: {port: 70000}
                        slak: {mode: http}
                        slack: {mode: pigeon}
                        discord: {mode: pigeon}
                        argocd: {}
                        repositories: [{name: no-owner, rooms: [general, 'discord:releases']}]
                        people: [{slack: U1, discord: ann}]
                        """))
                .isInstanceOf(ConfigFile.BadConfig.class)
                .hasMessageContaining("unknown key slak; known are argocd, discord, github, http, looks")
                .hasMessageContaining("argocd.server is missing")
                .hasMessageContaining("http.port is between 0 and 65535")
                .hasMessageContaining("slack.mode is http, socket or off")
                .hasMessageContaining("discord.mode is gateway or off")
                .hasMessageContaining("digits only, not discord:releases")
                .hasMessageContaining("people[0].discord is a user id, digits only")
                .hasMessageContaining("repositories[0].name is written owner/name")
                .hasMessageContaining("a room is written platform:channel, not general")
                .hasMessageContaining("people[0].github is missing");
    }

    @Test
    void aFileThatCannotBeReadIsSaidSo(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yml"), new byte[] {(byte) 0xe4});

        assertThatThrownBy(() -> ConfigFile.read(folder.resolve("no.yml")))
                .hasMessageContaining("There is no file " + folder.resolve("no.yml") + ".");
        assertThatThrownBy(() -> ConfigFile.read(folder))
                .hasMessageContaining(folder + " is a folder; name the file in it.");
        assertThatThrownBy(() -> ConfigFile.read(latin)).hasMessageContaining(latin + " is not text in UTF-8.");
    }

    @Test
    void peopleAreKnownByThePlatformTheySpeakOn() {
        Directory people = new Directory(ConfigFile.read(WHOLE).people());

        assertThat(people.login(new Speaker("slack", "U0ANN"))).contains("ann");
        assertThat(people.login(new Speaker("console", "U0ANN"))).isEmpty();
        assertThat(people.login(new Speaker("slack", ""))).isEmpty();
        assertThat(people.user("slack", "ann")).contains("U0ANN");
        assertThat(people.login(new Speaker("discord", "80351110224678912"))).contains("ann");
        assertThat(people.user("discord", "ann")).contains("80351110224678912");
        assertThat(people.user("pigeon", "ann")).isEmpty();
        assertThat(people.user("slack", "Ann")).contains("U0ANN");
    }

    @Test
    void whoIsNamedTwiceInOtherLettersIsOnePerson() {
        Directory people = new Directory(List.of(
                new Config.Person("carol", "U0CAROL", "", ""),
                new Config.Person("Carol", "", "80351110224678913", "")));

        assertThat(people.login(new Speaker("discord", "80351110224678913"))).contains("carol");
    }
}
