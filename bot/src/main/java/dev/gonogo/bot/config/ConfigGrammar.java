package dev.gonogo.bot.config;

import static java.util.Map.entry;

import dev.gonogo.yaml.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each key of the configuration is written. Where it depends on the section, the key is named with its owner. */
final class ConfigGrammar implements Grammar {
    static final String FILE = "the configuration";

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            entry("api", "\"https://github.example.com/api/v3\""),
            entry("argocd", "{server: \"https://argocd.example.com\"}"),
            entry("console", "ann"),
            entry("discord", "\"80351110224678912\""),
            entry("discord.api", "\"https://discord.com/api/v10\""),
            entry(FILE + ".discord", "{mode: gateway}"),
            entry("gateway", "\"wss://gateway.discord.gg\""),
            entry("git", "\"https://github.example.com\""),
            entry("github", "ann"),
            entry(
                    FILE + ".github",
                    "{api: \"https://github.example.com/api/v3\", git: \"https://github.example.com\"}"),
            entry("helm", "\"https://charts.example.com\""),
            entry("host", "127.0.0.1"),
            entry("http", "{host: 127.0.0.1, port: 8080}"),
            entry("looks", "{longest-pause: 1m}"),
            entry("mode", "off"),
            entry("name", "owner/name"),
            entry("npm", "\"https://registry.npmjs.org\""),
            entry("oci", "\"https://images.example.com\""),
            entry("path", "gonogo.db"),
            entry("people", "[{github: ann, slack: U0123456789}]"),
            entry("process", ".github/gonogo.yml"),
            entry("production", "main"),
            entry("pypi", "\"https://pypi.org\""),
            entry("registries", "{helm: \"https://charts.example.com\"}"),
            entry("repositories", "[{name: owner/name, rooms: [\"slack:C0123456789\"]}]"),
            entry("rooms", "[\"slack:C0123456789\"]"),
            entry("server", "\"https://argocd.example.com\""),
            entry("slack", "U0123456789"),
            entry("slack.api", "\"https://slack.com/api\""),
            entry(FILE + ".slack", "{mode: http}"),
            entry("store", "{path: gonogo.db}"));

    @Override
    public Optional<String> example(String owner, String key) {
        return Optional.ofNullable(EXAMPLES.get(owner + "." + key)).or(() -> Optional.ofNullable(EXAMPLES.get(key)));
    }

    @Override
    public List<String> complaints(String text, String place) {
        return List.of();
    }
}
