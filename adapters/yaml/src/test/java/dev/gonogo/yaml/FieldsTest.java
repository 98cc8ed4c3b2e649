package dev.gonogo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTest {
    /** Files about birds, which may not speak of cats. */
    private static final Grammar BIRDS = new Grammar() {
        @Override
        public Optional<String> example(String owner, String key) {
            return key.equals("name") ? Optional.of("robin") : Optional.empty();
        }

        @Override
        public List<String> complaints(String text, String place) {
            return text.contains("cat") ? List.of("A cat is in " + place + ".") : List.of();
        }
    };

    private static List<String> problems(String text, Consumer<Fields> reader) {
        Problems problems = new Problems();
        YamlTree.read(text, problems).map(Node.Mapping.class::cast).ifPresent(file -> {
            Fields fields = new Fields("the bird", file, new Source(BIRDS, problems));
            reader.accept(fields);
            fields.end();
        });
        return problems.inOrder().stream()
                .map(problem -> problem.line() + ": " + problem.sentence())
                .toList();
    }

    @Test
    void whatTheGrammarSaysIsSaidOfEveryText() {
        assertThat(problems("says: miaow of a cat", fields -> fields.text("says", TextRule.ANY)))
                .containsExactly("1: A cat is in “says” of the bird.");
        assertThat(problems("{}", fields -> fields.text("name", TextRule.ANY)))
                .containsExactly("1: “name” is missing in the bird. Add it, for example name: robin.");
        assertThat(problems("{}", fields -> fields.text("says", TextRule.ANY)))
                .containsExactly("1: “says” is missing in the bird.");
    }

    @Test
    void aNumberIsBetweenItsEnds() {
        for (String good : List.of("0", "7", "65535")) {
            assertThat(problems(
                            "eggs: " + good,
                            fields -> assertThat(fields.number("eggs", 0, 65_535, 1))
                                    .isEqualTo(Integer.parseInt(good))))
                    .isEmpty();
        }
        for (String bad : List.of("-1", "65536", "07", "1.5", "99999999999", "[1]")) {
            assertThat(problems(
                            "eggs: " + bad,
                            fields -> assertThat(fields.number("eggs", 0, 65_535, 1))
                                    .isEqualTo(1)))
                    .singleElement()
                    .asString()
                    .startsWith("1: “eggs” of the bird is a whole number from 0 to 65535");
        }
    }

    @Test
    void whatMayBeLeftOutIsReadAsIfItSaidNothing() {
        assertThat(problems("{}", fields -> {
                    assertThat(fields.optionalSection("nest").text("of", TextRule.ANY, "twigs"))
                            .isEqualTo("twigs");
                    assertThat(fields.listOf("chicks", "A chick has a name.", chick -> chick))
                            .isEmpty();
                }))
                .isEmpty();
        assertThat(problems("nest: twigs\nchicks: [pip]\n", fields -> {
                    fields.optionalSection("nest");
                    fields.listOf("chicks", "A chick has a name.", chick -> chick);
                }))
                .containsExactly("1: “nest” of the bird is a mapping, not “twigs”.", "2: A chick has a name.");
    }

    @Test
    void aKeyThatNobodyAsksForIsToldWithTheOneThatWasMeant() {
        assertThat(problems("nmae: robin\n", fields -> fields.text("name", TextRule.ANY, "")))
                .containsExactly("1: There is no “nmae” in the bird. Did you mean “name”?");
    }
}
