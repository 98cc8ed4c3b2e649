package dev.gonogo.bot.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gonogo.talk.Room;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the configuration file: strict, with all problems at once. */
public final class ConfigFile {
    private static final String REPOSITORY_NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}";
    private static final String DISCORD_ID = "[0-9]{15,20}";
    private static final Pattern DURATION = Pattern.compile("([1-9]\\d?)(s|m)");

    private final List<String> problems = new ArrayList<>();

    private ConfigFile() {}

    /** @throws BadConfig naming every problem */
    public static Config read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new BadConfig(List.of(Unreadable.because(file, e)));
        }
        return read(text);
    }

    /** @throws BadConfig naming every problem */
    public static Config read(String text) {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(text);
        } catch (JacksonException e) {
            throw new BadConfig(List.of("not YAML: " + e.getOriginalMessage()));
        }
        ConfigFile reader = new ConfigFile();
        Config config = reader.config(root instanceof ObjectNode object ? object : new YAMLMapper().createObjectNode());
        if (!reader.problems.isEmpty()) {
            throw new BadConfig(reader.problems);
        }
        return config;
    }

    private Config config(ObjectNode root) {
        known(
                root,
                "",
                Set.of(
                        "http",
                        "store",
                        "slack",
                        "discord",
                        "github",
                        "registries",
                        "argocd",
                        "looks",
                        "repositories",
                        "people"));
        ObjectNode http = section(root, "http", Set.of("host", "port"));
        ObjectNode store = section(root, "store", Set.of("path"));
        ObjectNode github = section(root, "github", Set.of("api", "git"));
        ObjectNode registries = section(root, "registries", Set.of("npm", "pypi", "helm", "oci"));
        return new Config(
                new Config.Http(text(http, "host", "127.0.0.1"), port(http)),
                Path.of(text(store, "path", "gonogo.db")),
                slack(root),
                discord(root),
                new Config.GitHub(
                        address(github, "api", "https://api.github.com/"),
                        address(github, "git", "https://github.com/")),
                new Config.Registries(
                        address(registries, "npm", "https://registry.npmjs.org/"),
                        address(registries, "pypi", "https://pypi.org/"),
                        registries.has("helm") ? address(registries, "helm", "") : null,
                        registries.has("oci") ? address(registries, "oci", "") : null),
                argocd(root),
                repositories(root),
                people(root),
                longestPause(section(root, "looks", Set.of("longest-pause"))));
    }

    private Config.ArgoCd argocd(ObjectNode root) {
        ObjectNode argocd = section(root, "argocd", Set.of("server"));
        if (root.has("argocd") && !argocd.has("server")) {
            problems.add("argocd.server is missing");
        }
        return new Config.ArgoCd(argocd.has("server") ? address(argocd, "server", "") : null);
    }

    private Duration longestPause(ObjectNode looks) {
        Matcher written = DURATION.matcher(text(looks, "longest-pause", "1m"));
        if (!written.matches()) {
            problems.add("looks.longest-pause is written like 30s or 2m, at most 99m");
            return Duration.ofMinutes(1);
        }
        long number = Long.parseLong(written.group(1));
        return written.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
    }

    /** A mode as its enum constant is written. YAML reads a bare off as false. */
    private static String mode(ObjectNode root, String name, ObjectNode section, String otherwise) {
        String written = text(section, "mode", root.has(name) ? otherwise : "off");
        return written.equals("false") ? "OFF" : written.toUpperCase(Locale.ROOT);
    }

    private Config.Discord discord(ObjectNode root) {
        ObjectNode discord = section(root, "discord", Set.of("mode", "api", "gateway"));
        String mode = mode(root, "discord", discord, "gateway");
        Optional<Config.Discord.Mode> known = List.of(Config.Discord.Mode.values()).stream()
                .filter(one -> one.name().equals(mode))
                .findFirst();
        if (known.isEmpty()) {
            problems.add("discord.mode is gateway or off");
        }
        return new Config.Discord(
                known.orElse(Config.Discord.Mode.OFF),
                address(discord, "api", "https://discord.com/api/v10/"),
                address(discord, "gateway", "wss://gateway.discord.gg/"));
    }

    private Config.Slack slack(ObjectNode root) {
        ObjectNode slack = section(root, "slack", Set.of("mode", "api"));
        String mode = mode(root, "slack", slack, "http");
        Optional<Config.Slack.Mode> known = List.of(Config.Slack.Mode.values()).stream()
                .filter(one -> one.name().equals(mode))
                .findFirst();
        if (known.isEmpty()) {
            problems.add("slack.mode is http, socket or off");
        }
        return new Config.Slack(known.orElse(Config.Slack.Mode.OFF), address(slack, "api", "https://slack.com/api/"));
    }

    private List<Config.Repository> repositories(ObjectNode root) {
        List<Config.Repository> list = new ArrayList<>();
        for (JsonNode node : root.path("repositories")) {
            String place = "repositories[" + list.size() + "]";
            known(node, place + ".", Set.of("name", "rooms", "production", "process"));
            String name = text(node, "name", "");
            if (!name.matches(REPOSITORY_NAME)) {
                problems.add(place + ".name is written owner/name");
            }
            List<Room> rooms = new ArrayList<>();
            node.path("rooms").forEach(room -> room(room.asText(), place).ifPresent(rooms::add));
            list.add(new Config.Repository(
                    name, rooms, text(node, "production", "main"), text(node, "process", ".github/gonogo.yml")));
        }
        if (list.isEmpty()) {
            problems.add("repositories names no repository");
        }
        return list;
    }

    private Optional<Room> room(String text, String place) {
        try {
            Room room = Room.parse(text);
            if (room.platform().equals("discord") && !room.channel().matches(DISCORD_ID)) {
                problems.add(
                        place + ".rooms: a room on Discord is written discord: and the channel's id, digits only, not "
                                + text);
            }
            return Optional.of(room);
        } catch (IllegalArgumentException e) {
            problems.add(place + ".rooms: " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<Config.Person> people(ObjectNode root) {
        List<Config.Person> list = new ArrayList<>();
        for (JsonNode node : root.path("people")) {
            String place = "people[" + list.size() + "]";
            known(node, place + ".", Set.of("github", "slack", "discord", "console"));
            if (text(node, "github", "").isEmpty()) {
                problems.add(place + ".github is missing");
            }
            String discord = text(node, "discord", "");
            if (!discord.isEmpty() && !discord.matches(DISCORD_ID)) {
                problems.add(place + ".discord is a user id, digits only");
            }
            list.add(new Config.Person(
                    text(node, "github", ""), text(node, "slack", ""), discord, text(node, "console", "")));
        }
        return list;
    }

    private ObjectNode section(ObjectNode root, String name, Set<String> keys) {
        JsonNode node = root.path(name);
        if (node instanceof ObjectNode object) {
            known(object, name + ".", keys);
            return object;
        }
        if (!node.isMissingNode()) {
            problems.add(name + " holds keys, not a value");
        }
        return new YAMLMapper().createObjectNode();
    }

    private void known(JsonNode node, String prefix, Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problems.add("unknown key " + prefix + key + "; known are " + String.join(", ", new TreeSet<>(keys)));
            }
        });
    }

    private static String text(JsonNode node, String key, String otherwise) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : otherwise;
    }

    private int port(ObjectNode http) {
        int port = http.path("port").asInt(8080);
        if (port < 0 || port > 65_535) {
            problems.add("http.port is between 0 and 65535");
        }
        return port;
    }

    private URI address(JsonNode node, String key, String otherwise) {
        String text = text(node, key, otherwise);
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() == null && !"file".equals(uri.getScheme())) {
                problems.add(key + " is no address: " + text);
            }
            return uri;
        } catch (IllegalArgumentException e) {
            problems.add(key + " is no address: " + text);
            return URI.create("http://invalid/");
        }
    }

    /** The configuration cannot be used; the message names every problem, a line each. */
    public static final class BadConfig extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadConfig(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
