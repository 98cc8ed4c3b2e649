package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.problems;
import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.yaml.KindTable;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problem;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.Source;
import dev.gonogo.yaml.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** If a value is missing or has the wrong shape, the sentence shows how it is written. */
class ExamplesTest {
    private static final List<String> TOP = List.of(
            "repository", "branches", "tag", "versions", "roles", "stages", "gates", "cadence", "about", "metadata");
    private static final List<KindTable<?>> TABLES = List.of(NeedKinds.TABLE, StepKinds.TABLE, ArtifactKinds.TABLE);

    /** One kind with settings. */
    private record Written(String kind, KindTable<?> table) {
        List<String> problems(Map<String, Node> settings) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            settings.forEach((key, value) -> entries.put(key, new Node.Entry(1, value)));
            Node item = new Node.Mapping(1, Map.of(kind, new Node.Entry(1, new Node.Mapping(1, entries))));
            Problems problems = new Problems();
            assertThat(table.read(item, new Source(new ProcessGrammar(), problems)))
                    .isPresent();
            return problems.inOrder().stream().map(Problem::sentence).toList();
        }

        List<String> keys() {
            return problems(Map.of("zzzzzzzzzzzz", new Node.Scalar(1, "x"))).stream()
                    .filter(sentence -> sentence.startsWith("There is no “zzzzzzzzzzzz”"))
                    .map(sentence -> sentence.replaceFirst(".* Known: ", "").replaceFirst("\\.$", ""))
                    .flatMap(known -> Stream.of(known.split(", ", -1)))
                    .toList();
        }
    }

    private static Stream<Written> kinds() {
        return TABLES.stream().flatMap(table -> table.kinds().keySet().stream().map(kind -> new Written(kind, table)));
    }

    @Test
    void whatIsMissingOrEmptyIsShown() {
        assertThat(kinds().flatMap(kind -> kind.problems(Map.of()).stream()))
                .hasSizeGreaterThan(30)
                .allMatch(sentence -> sentence.contains(". Add it, for example ")
                        || sentence.contains(" so there is nothing to do. Write for example "));
    }

    @Test
    void whatHasAnotherShapeIsShown() {
        Node nested = new Node.Mapping(
                1, Map.of("a", new Node.Entry(1, new Node.Sequence(1, List.of(new Node.Sequence(1, List.of()))))));
        Node list = new Node.Sequence(1, List.of(new Node.Sequence(1, List.of())));
        assertThat(kinds().flatMap(kind -> kind.keys().stream()
                        .flatMap(key -> Stream.of(nested, list)
                                .flatMap(value -> kind.problems(Map.of(key, value)).stream()
                                        .filter(sentence ->
                                                sentence.matches("“" + key + "[”.].* is a (text|list|mapping).*"))))))
                .hasSizeGreaterThan(60)
                .allMatch(sentence -> sentence.contains(". Write for example "));
        assertThat(TOP.stream()
                        .flatMap(key -> problems(key + ": {a: [[]]}\n").stream())
                        .filter(sentence -> sentence.matches(".* is a (text|list|mapping).*")))
                .hasSizeGreaterThan(3)
                .allMatch(sentence -> sentence.contains(". Write for example "));
    }

    @Test
    void whatIsShownCanBeWritten() {
        kinds().forEach(kind -> kind.keys()
                .forEach(key -> Examples.of(kind.kind(), key)
                        .ifPresent(value -> assertThat(kind.problems(Map.of(key, tree(value))))
                                .as(kind.kind() + ": {" + key + ": " + value + "}")
                                .noneMatch(sentence ->
                                        sentence.startsWith("“" + key) && !sentence.contains(" is missing "))
                                .noneMatch(sentence -> sentence.startsWith("Nothing fills")))));
        assertThat(problems(TOP.stream()
                        .reduce(
                                "process: 1\n",
                                (file, key) -> file + key + ": "
                                        + Examples.of("the file", key).orElseThrow() + "\n")
                        .replace("tag-absent", "tag-absent, gates")))
                .isEmpty();
    }

    private static Node tree(String value) {
        Problems problems = new Problems();
        Node tree = YamlTree.read(value, problems).orElseThrow();
        assertThat(problems.none()).isTrue();
        return tree;
    }

    @Test
    void dashboardsAreNamesWithAddresses() {
        assertThat(problemsWith("- push-tag", "- push-tag\n      - soak: {dashboards: [https://grafana.example.org]}"))
                .contains("15: “dashboards” of soak is a mapping. Write for example dashboards: {Errors:"
                        + " \"https://grafana.example.com/errors\"}.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - soak: {dashboards: {Errors: grafana}}"))
                .contains("15: “dashboards.Errors” of soak: “grafana” is not a web address such as"
                        + " https://example.com/errors.");
    }

    @Test
    void aPromotionNamesWhereTo() {
        assertThat(problemsWith("- push-tag", "- push-tag\n      - promote"))
                .containsExactly("15: “to” is missing in promote. Add it, for example promote: staging.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - promote: [staging, production]"))
                .containsExactly("15: “to” of promote is a text. Write for example promote: staging.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - promote: Staging 2"))
                .containsExactly("15: “to” of promote: “Staging 2” is not a name made of lower-case letters, digits and"
                        + " hyphens, such as staging.");
    }
}
