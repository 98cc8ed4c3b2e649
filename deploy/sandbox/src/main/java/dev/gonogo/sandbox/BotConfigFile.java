package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.sandbox.slack.Person;
import dev.gonogo.sandbox.slack.Room;
import dev.gonogo.sandbox.slack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * The configuration file that the bot is started with: the only place that knows its form.
 *
 * @param port that the bot is to listen on
 * @param store the path of its database
 * @param slackApi base address of Slack's Web API
 * @param longestPause how long it may leave a release alone
 */
record BotConfigFile(
        int port,
        Path store,
        URI slackApi,
        Front front,
        Duration longestPause,
        RepositoryLookAlike repository,
        String repositoryName,
        Workspace workspace) {
    /** Writes the file; there is no secret in it, those go through the environment. */
    void write(Path file) throws IOException {
        Files.writeString(file, yaml(), UTF_8);
    }

    String yaml() {
        return """
                http: {port: %d}
                store: {path: %s}
                slack: {api: %s, mode: %s}
                github: {api: %s, git: %s}
                registries: {npm: %s, pypi: %s, helm: %s}
                looks: {longest-pause: %ds}
                repositories:
                  - {name: %s, rooms: [%s]}
                people:
                %s
                """.formatted(
                        port,
                        quoted(store),
                        quoted(slackApi),
                        front.slackMode(),
                        quoted(repository.apiUrl()),
                        quoted(repository.gitUrl()),
                        quoted(repository.npmUrl()),
                        quoted(repository.pypiUrl()),
                        quoted(repository.helmUrl()),
                        longestPause.toSeconds(),
                        quoted(repositoryName),
                        rooms(),
                        people());
    }

    private String rooms() {
        return workspace.rooms().stream()
                .filter(Room::botIsMember)
                .map(room -> quoted("slack:" + room.id()))
                .collect(Collectors.joining(", "));
    }

    private String people() {
        return workspace.people().stream().map(BotConfigFile::person).collect(Collectors.joining("\n"));
    }

    private static String person(Person person) {
        return "  - {github: " + quoted(person.name()) + ", slack: " + quoted(person.id()) + ", console: "
                + quoted(person.name()) + "}";
    }

    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
