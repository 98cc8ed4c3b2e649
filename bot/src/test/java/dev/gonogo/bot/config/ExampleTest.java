package dev.gonogo.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The configuration that people copy: it is read without a problem, hides no key and calls nothing a default that is none. */
final class ExampleTest {
    private static final Path EXAMPLE = Path.of("../deploy/gonogo.yml");
    private static final String UNHEARD_OF = "unheard-of";

    @Test
    void itIsReadWithoutAProblem() {
        Config example = ConfigFile.read(EXAMPLE);

        assertThat(example.slack().mode()).isEqualTo(Config.Slack.Mode.SOCKET);
        assertThat(example.discord().mode()).isEqualTo(Config.Discord.Mode.GATEWAY);
        assertThat(example.repositories())
                .singleElement()
                .satisfies(one -> assertThat(one.rooms()).hasSize(2));
        assertThat(example.people())
                .containsExactly(new Config.Person("ann", "U0123456789", "80351110224678912", "ann"));
    }

    @Test
    void itShowsEveryKey() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode example = yaml.readTree(EXAMPLE.toFile());
        for (Map.Entry<String, ObjectNode> place : places(example).entrySet()) {
            ObjectNode keys = place.getValue();
            TreeSet<String> shown = new TreeSet<>();
            keys.fieldNames().forEachRemaining(shown::add);
            keys.put(UNHEARD_OF, "");

            assertThatThrownBy(() -> ConfigFile.read(yaml.writeValueAsString(example)))
                    .hasMessageMatching("line \\d+: There is no “" + UNHEARD_OF + "” in " + place.getKey()
                            + "\\. Known: " + String.join(", ", shown) + "\\.");
            keys.remove(UNHEARD_OF);
        }
    }

    /** Everything that has keys, by how a problem names it. */
    private static Map<String, ObjectNode> places(JsonNode example) {
        Map<String, ObjectNode> places = new LinkedHashMap<>();
        places.put("the configuration", (ObjectNode) example);
        example.properties().forEach(part -> {
            if (part.getValue() instanceof ObjectNode section) {
                places.put(part.getKey(), section);
            } else {
                places.put("“" + part.getKey() + "” of the configuration", (ObjectNode)
                        part.getValue().get(0));
            }
        });
        return places;
    }

    @Test
    void whatItCallsADefaultIsOne() {
        Config example = ConfigFile.read(EXAMPLE);
        Config least = ConfigFile.read("{slack: {}, discord: {}, repositories: [{name: owner/name}]}");

        assertThat(example.http()).isEqualTo(least.http());
        assertThat(example.store()).isEqualTo(least.store());
        assertThat(example.slack().api()).isEqualTo(least.slack().api());
        assertThat(least.slack().mode()).isEqualTo(Config.Slack.Mode.HTTP);
        assertThat(example.discord()).isEqualTo(least.discord());
        assertThat(example.github()).isEqualTo(least.github());
        assertThat(example.registries().npm()).isEqualTo(least.registries().npm());
        assertThat(example.registries().pypi()).isEqualTo(least.registries().pypi());
        assertThat(example.longestPause()).isEqualTo(least.longestPause());
        assertThat(example.repositories().getFirst().production())
                .isEqualTo(least.repositories().getFirst().production());
        assertThat(example.repositories().getFirst().processFile())
                .isEqualTo(least.repositories().getFirst().processFile());
    }
}
