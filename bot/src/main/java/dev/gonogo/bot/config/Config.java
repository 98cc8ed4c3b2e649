package dev.gonogo.bot.config;

import dev.gonogo.talk.Room;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bot's configuration, without secrets, which come from the environment.
 *
 * @param store the database file
 * @param repositories at least one
 * @param longestPause the longest time without a nudge between two looks at a release or reads of a process file
 */
public record Config(
        Http http,
        Path store,
        Slack slack,
        Discord discord,
        GitHub github,
        Registries registries,
        ArgoCd argocd,
        List<Repository> repositories,
        List<Person> people,
        Duration longestPause) {

    public Config {
        repositories = List.copyOf(repositories);
        people = List.copyOf(people);
    }

    /** Where the bot listens. */
    public record Http(String host, int port) {}

    /** How Slack is reached; {@code OFF} to run without it. */
    public record Slack(Slack.Mode mode, URI api) {
        public enum Mode {
            OFF,
            HTTP,
            SOCKET
        }
    }

    /**
     * How Discord is reached; {@code OFF} to run without it.
     *
     * @param api root of the REST API with its version
     * @param gateway {@code wss:}, or {@code ws:} for a Discord look-alike on this machine
     */
    public record Discord(Discord.Mode mode, URI api, URI gateway) {
        public enum Mode {
            OFF,
            GATEWAY
        }
    }

    /**
     * @param api root of the REST API
     * @param git root of repositories over git, to which {@code owner/name.git} is added
     */
    public record GitHub(URI api, URI git) {}

    /**
     * @param helm if given, replaces the chart repository's URL in process files, for mirrors
     * @param oci the same for the image registry
     */
    public record Registries(
            URI npm, URI pypi, @Nullable URI helm, @Nullable URI oci) {
        public Optional<URI> helmMirror() {
            return Optional.ofNullable(helm);
        }

        public Optional<URI> ociMirror() {
            return Optional.ofNullable(oci);
        }
    }

    /** @param address root of Argo CD's API and pages; null if nothing is deployed */
    public record ArgoCd(@Nullable URI address) {
        public Optional<URI> server() {
            return Optional.ofNullable(address);
        }
    }

    /**
     * @param name {@code owner/name}
     * @param rooms where it is released
     * @param production branch at whose head the process file is read
     * @param processFile path of the process file in the repository
     */
    public record Repository(String name, List<Room> rooms, String production, String processFile) {
        public Repository {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * @param github the person's login
     * @param slack user id, empty for none
     * @param discord user id, digits only, empty for none
     * @param console name on this machine, empty for none
     */
    public record Person(String github, String slack, String discord, String console) {}

    /** The same configuration with every repository shown only in one room. */
    public Config shownIn(Room room) {
        List<Repository> moved = repositories.stream()
                .map(each -> new Repository(each.name(), List.of(room), each.production(), each.processFile()))
                .toList();
        return new Config(http, store, slack, discord, github, registries, argocd, moved, people, longestPause);
    }

    public Optional<Repository> repository(String name) {
        return repositories.stream()
                .filter(repository -> repository.name().equals(name))
                .findFirst();
    }
}
