package dev.gonogo.bot.config;

import dev.gonogo.talk.Room;
import dev.gonogo.yaml.Fields;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.Source;
import dev.gonogo.yaml.TextRule;
import dev.gonogo.yaml.YamlTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the configuration file strictly, and reports all problems at once. */
public final class ConfigFile {
    private static final TextRule REPOSITORY =
            TextRule.matching("[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}", "is not owner/name");
    private static final TextRule DISCORD_ID =
            TextRule.matching("[0-9]{15,20}", "is not a Discord id, which is 15 to 20 digits");
    private static final TextRule ROOM = ConfigFile::complaintOfRoom;
    private static final TextRule ADDRESS = text -> address(text).isPresent()
            ? Optional.empty()
            : Optional.of("is not an address such as https://api.example.com/");

    private ConfigFile() {}

    /** @throws BadConfig naming every problem with the file and its line */
    public static Config read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new BadConfig(List.of(Unreadable.because(file, e)));
        }
        return read(text, file + ":");
    }

    /** @throws BadConfig naming every problem with its line */
    public static Config read(String text) {
        return read(text, "line ");
    }

    private static Config read(String text, String beforeLine) {
        Problems problems = new Problems();
        Optional<Config> config = YamlTree.read(text, problems)
                .flatMap(root -> mapping(root, problems))
                .map(file -> config(new Fields(ConfigGrammar.FILE, file, new Source(new ConfigGrammar(), problems))));
        if (!problems.none()) {
            throw new BadConfig(problems.inOrder().stream()
                    .map(problem -> beforeLine + problem.line() + ": " + problem.sentence())
                    .toList());
        }
        return config.orElseThrow();
    }

    private static Optional<Node.Mapping> mapping(Node root, Problems problems) {
        if (root instanceof Node.Mapping file) {
            return Optional.of(file);
        }
        problems.add(root.line(), "The configuration is made of keys and values, such as store: {path: gonogo.db}.");
        return Optional.empty();
    }

    private static Config config(Fields top) {
        Config config = new Config(
                http(top.optionalSection("http")),
                store(top.optionalSection("store")),
                slack(top),
                discord(top),
                github(top.optionalSection("github")),
                registries(top.optionalSection("registries")),
                argocd(top),
                top.someOf(
                        "repositories",
                        "A repository has the keys name, rooms, production and process.",
                        ConfigFile::repository),
                top.listOf("people", "A person has the keys github, slack, discord and console.", ConfigFile::person),
                longestPause(top.optionalSection("looks")));
        top.end();
        return config;
    }

    private static Config.Http http(Fields section) {
        Config.Http http = new Config.Http(
                section.text("host", TextRule.ANY, "127.0.0.1"), section.number("port", 0, 65_535, 8080));
        section.end();
        return http;
    }

    private static Path store(Fields section) {
        Path path = Path.of(section.text("path", TextRule.ANY, "gonogo.db"));
        section.end();
        return path;
    }

    private static Config.Slack slack(Fields top) {
        Fields section = top.optionalSection("slack");
        Config.Slack slack = new Config.Slack(
                mode(
                        section,
                        Config.Slack.Mode.values(),
                        top.has("slack") ? Config.Slack.Mode.HTTP : Config.Slack.Mode.OFF),
                address(section, "api", "https://slack.com/api/"));
        section.end();
        return slack;
    }

    private static Config.Discord discord(Fields top) {
        Fields section = top.optionalSection("discord");
        Config.Discord discord = new Config.Discord(
                mode(
                        section,
                        Config.Discord.Mode.values(),
                        top.has("discord") ? Config.Discord.Mode.GATEWAY : Config.Discord.Mode.OFF),
                address(section, "api", "https://discord.com/api/v10/"),
                address(section, "gateway", "wss://gateway.discord.gg/"));
        section.end();
        return discord;
    }

    private static Config.GitHub github(Fields section) {
        Config.GitHub github = new Config.GitHub(
                address(section, "api", "https://api.github.com/"), address(section, "git", "https://github.com/"));
        section.end();
        return github;
    }

    private static Config.Registries registries(Fields section) {
        Config.Registries registries = new Config.Registries(
                address(section, "npm", "https://registry.npmjs.org/"),
                address(section, "pypi", "https://pypi.org/"),
                mirror(section, "helm").orElse(null),
                mirror(section, "oci").orElse(null));
        section.end();
        return registries;
    }

    private static Config.ArgoCd argocd(Fields top) {
        if (!top.has("argocd")) {
            return new Config.ArgoCd(null);
        }
        Fields section = top.section("argocd");
        Config.ArgoCd argocd =
                new Config.ArgoCd(address(section.text("server", ADDRESS)).orElse(null));
        section.end();
        return argocd;
    }

    private static Duration longestPause(Fields section) {
        Duration longest = section.duration("longest-pause", Duration.ofMinutes(1));
        section.end();
        return longest;
    }

    private static Config.Repository repository(Fields fields) {
        return new Config.Repository(
                fields.text("name", REPOSITORY),
                fields.texts("rooms", ROOM, List.of()).stream()
                        .flatMap(text -> room(text).stream())
                        .toList(),
                fields.text("production", TextRule.ANY, "main"),
                fields.text("process", TextRule.ANY, ".github/gonogo.yml"));
    }

    private static Config.Person person(Fields fields) {
        return new Config.Person(
                fields.text("github", TextRule.ANY),
                fields.text("slack", TextRule.ANY, ""),
                fields.text("discord", DISCORD_ID, ""),
                fields.text("console", TextRule.ANY, ""));
    }

    private static <M extends Enum<M>> M mode(Fields section, M[] modes, M otherwise) {
        TextRule rule = text -> mode(text, modes).isPresent()
                ? Optional.empty()
                : Optional.of("is not one of "
                        + String.join(
                                ", ", Stream.of(modes).map(ConfigFile::name).toList()));
        return mode(section.text("mode", rule, name(otherwise)), modes).orElse(otherwise);
    }

    private static <M extends Enum<M>> Optional<M> mode(String text, M[] modes) {
        return Stream.of(modes)
                .filter(mode -> mode.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static String name(Enum<?> mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> complaintOfRoom(String text) {
        Optional<Room> room = room(text);
        if (room.isEmpty()) {
            return Optional.of("is not a room such as slack:C0123456789, the platform and the channel's id");
        }
        return room.filter(one -> one.platform().equals("discord"))
                .flatMap(one -> DISCORD_ID.complaint(one.channel()))
                .map(complaint -> "is not a Discord room such as discord:123456789012345678, with the channel's id");
    }

    private static Optional<Room> room(String text) {
        try {
            return Optional.of(Room.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI address(Fields section, String key, String otherwise) {
        return address(section.text(key, ADDRESS, otherwise)).orElseGet(() -> URI.create(otherwise));
    }

    private static Optional<URI> mirror(Fields section, String key) {
        return address(section.text(key, ADDRESS, ""));
    }

    /** With a slash at its end; empty if it is not an address. */
    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.endsWith("/") ? text : text + "/"))
                    .filter(uri -> uri.getHost() != null || "file".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The configuration cannot be used; the message lists every problem, one per line. */
    public static final class BadConfig extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadConfig(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
