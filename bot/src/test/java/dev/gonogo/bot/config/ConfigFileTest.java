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
    void aPlatformIsLeftOutByAWordThatYamlMayTakeForFalse() {
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
                        discord: {mode: pigeon, api: here}
                        argocd: {}
                        looks: {longest-pause: 60}
                        repositories: [{name: no-owner, rooms: [general, 'discord:releases']}]
                        people: [{slack: U1, discord: ann}]
                        """))
                .isInstanceOf(ConfigFile.BadConfig.class)
                .hasMessage("""
                        line 1: “port” of http is a whole number from 0 to 65535, not “70000”.
                        line 2: There is no “slak” in the configuration. Did you mean “slack”?
                        line 3: “mode” of slack: “pigeon” is not one of off, http, socket.
                        line 4: “mode” of discord: “pigeon” is not one of off, gateway.
                        line 4: “api” of discord: “here” is not an address such as https://api.example.com/.
                        line 5: “server” is missing in argocd. Add it, for example server: "https://argocd.example.com".
                        line 6: “longest-pause” of looks is a duration such as 90s, 15m, 2h or 1d, not “60”.
                        line 7: “name” of “repositories” of the configuration: “no-owner” is not owner/name.
                        line 7: “rooms” of “repositories” of the configuration: “general” is not a room such as slack:C0123456789,\
                         the platform and the channel's id.
                        line 7: “rooms” of “repositories” of the configuration: “discord:releases” is not a Discord room such as\
                         discord:123456789012345678, with the channel's id.
                        line 8: “github” is missing in “people” of the configuration. Add it, for example github: ann.
                        line 8: “discord” of “people” of the configuration: “ann” is not a Discord id, which is 15 to 20 digits.""");
    }

    @Test
    void aSettingOfAnotherShapeIsShownAsItIsWritten() {
        assertThatThrownBy(() -> ConfigFile.read("""
                        slack: http
                        github: {api: [a]}
                        repositories: []
                        people: [ann]
                        """)).hasMessage("""
                        line 1: “slack” of the configuration is a mapping, not “http”. Write for example slack: {mode: http}.
                        line 2: “api” of github is a text. Write for example api: "https://github.example.com/api/v3".
                        line 3: “repositories” of the configuration names nothing, so there is nothing to do. Write for example\
                         repositories: [{name: owner/name, rooms: ["slack:C0123456789"]}].
                        line 4: A person has the keys github, slack, discord and console.""");
        assertThatThrownBy(() -> ConfigFile.read("gonogo"))
                .hasMessage("line 1: The configuration is made of keys and values, such as store: {path: gonogo.db}.");
    }

    @Test
    void whatIsNoYamlIsToldWithFileLineAndRemedy(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gonogo.yml"), "http:\n\tport: 8080\n");

        assertThatThrownBy(() -> ConfigFile.read(file))
                .hasMessage(
                        file
                                + ":2: This is not YAML: there is a tab here, where only spaces are allowed. Use spaces instead.");
        assertThatThrownBy(() -> ConfigFile.read("http: {port: 8080}\nhttp: {port: 8081}\n"))
                .hasMessageContaining("line 2: “http” appears twice here.");
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
