package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.Member;
import dev.gonogo.lookalike.discord.TextChannel;
import dev.gonogo.lookalike.slack.Person;
import dev.gonogo.lookalike.slack.Room;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration file that the bot is started with; only this class knows its format.
 *
 * @param port that the bot is to listen on
 * @param store the path of its database
 * @param slack the look-alike whose rooms and people are in it
 * @param discord likewise
 * @param longestPause the longest time between two looks at a release
 */
record BotConfigFile(
        int port,
        Path store,
        ChatFront front,
        Duration longestPause,
        RepositoryLookAlike repository,
        String repositoryName,
        SlackLookAlike slack,
        DiscordLookAlike discord) {
    /** Writes the file. It contains no secrets; those go through the environment. */
    void write(Path file) throws IOException {
        Files.writeString(file, yaml(), UTF_8);
    }

    String yaml() {
        return """
                http: {port: %d}
                store: {path: %s}
                slack: {api: %s, mode: %s}
                discord: {api: %s, gateway: %s, mode: %s}
                github: {api: %s, git: %s}
                registries: {npm: %s, pypi: %s, helm: %s, oci: %s}
                argocd: {server: %s}
                looks: {longest-pause: %ds}
                repositories:
                  - {name: %s, rooms: [%s]}
                people:
                %s
                """.formatted(
                        port,
                        quoted(store),
                        quoted(slack.apiUrl()),
                        front.slack().name().toLowerCase(Locale.ROOT),
                        quoted(discord.apiUrl()),
                        quoted(discord.gatewayUrl()),
                        front.discord() ? "gateway" : "off",
                        quoted(repository.apiUrl()),
                        quoted(repository.gitUrl()),
                        quoted(repository.npmUrl()),
                        quoted(repository.pypiUrl()),
                        quoted(repository.helmUrl()),
                        quoted(repository.ociUrl()),
                        quoted(repository.argoCdUrl()),
                        longestPause.toSeconds(),
                        quoted(repositoryName),
                        rooms(),
                        people());
    }

    private String rooms() {
        Stream<String> onSlack = front.slack() == ChatFront.Slack.OFF && front.discord()
                ? Stream.empty()
                : slack.workspace().rooms().stream().filter(Room::botIsMember).map(room -> "slack:" + room.id());
        Stream<String> onDiscord = front.discord()
                ? discord.guild().channels().stream()
                        .filter(TextChannel::botCanSee)
                        .map(channel -> "discord:" + channel.id())
                : Stream.empty();
        return Stream.concat(onSlack, onDiscord).map(BotConfigFile::quoted).collect(Collectors.joining(", "));
    }

    private String people() {
        return slack.workspace().people().stream().map(this::person).collect(Collectors.joining("\n"));
    }

    private String person(Person person) {
        String name = quoted(person.name());
        String member = discord.guild().member(person.name()).map(Member::id).orElseThrow();
        return "  - {github: " + name + ", slack: " + quoted(person.id()) + ", discord: " + quoted(member)
                + ", console: " + name + "}";
    }

    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
