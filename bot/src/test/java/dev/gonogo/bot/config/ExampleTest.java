package dev.gonogo.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> lines = Files.readAllLines(EXAMPLE);
        Node.Mapping example = (Node.Mapping)
                YamlTree.read(String.join("\n", lines), new Problems()).orElseThrow();

        showsAllOf(example, "the configuration", lines, 0, "");
        example.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Node.Sequence list && list.items().getFirst() instanceof Node.Mapping first) {
                showsAllOf(first, "“" + name + "” of the configuration", lines, first.line(), "    ");
            } else {
                showsAllOf((Node.Mapping) entry.value(), name, lines, entry.line(), "  ");
            }
        });
    }

    /** A key that is not known is refused, and the known ones are named. */
    private static void showsAllOf(Node.Mapping part, String owner, List<String> lines, int after, String indent) {
        List<String> more = new ArrayList<>(lines);
        more.add(after, indent + UNHEARD_OF + ": x");

        assertThatThrownBy(() -> ConfigFile.read(String.join("\n", more)))
                .hasMessage("line " + (after + 1) + ": There is no “" + UNHEARD_OF + "” in " + owner + ". Known: "
                        + String.join(", ", new TreeSet<>(part.entries().keySet())) + ".");
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
