package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.problems;
import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(problemsWith("repository: org/app", "repository: [org/app"))
                .containsExactly(
                        "3: This is not YAML: expected ',' or ']', but got : (while parsing a flow sequence that begins in line 2).");
        assertThat(problems("")).containsExactly("1: The file is empty.");
        assertThat(problems("- a\n- b"))
                .containsExactly("1: A process file consists of keys and values, such as process: 1.");
        assertThat(problems(SMALL + "---\nprocess: 1\n"))
                .containsExactly("16: A second document starts here; a file is a single document.");
    }

    @Test
    void aTabIsToldInItsOwnLine() {
        Map.of(
                        "a:\n\tb: 1\n", 2,
                        "a:\n  b: 1\n\tc: 2\n", 3,
                        "a:\n\n# why\n\n\tb: 1\n", 5,
                        "a: [b,\n\tc]\n", 2,
                        "a: b\n\t\nc: d\n", 2,
                        "a:\tb\n", 1)
                .forEach(
                        (text, line) -> assertThat(problems(text))
                                .containsExactly(
                                        line
                                                + ": This is not YAML: there is a tab here, where only spaces are allowed. Use spaces instead."));
    }

    @Test
    void theLineIsThatOfTheTroubleAndNotTheLastOneThatWasUnderstood() {
        assertThat(problems("a: \"x\n\nb: 1\n"))
                .containsExactly(
                        "4: This is not YAML: found unexpected end of stream (while scanning a quoted scalar that begins in line 1).");
        assertThat(problems("a: 1\nb\nc: 2\n"))
                .containsExactly(
                        "3: This is not YAML: could not find expected ':' (while scanning a simple key that begins in line 2).");
        assertThat(problems("stages\n  - name: x\n"))
                .containsExactly("2: This is not YAML: mapping values are not allowed here.");
        assertThat(problems("a: 1\n\nb: x\u0007\n"))
                .containsExactly("3: This is not YAML: the character U+0007 is not allowed. Delete it.");
    }

    @Test
    void aTextThatNeedsQuotesIsToldSo() {
        assertThat(problemsWith("[ann, bob]", "[@ann, bob]"))
                .containsExactly("7: This is not YAML: a text cannot begin with @ here. Put it in quotes.");
    }

    @Test
    void aKeyStandsOnlyOnce() {
        assertThat(problemsWith("metadata:", "metadata: [a.json]\nmetadata:"))
                .containsExactly("7: “metadata” appears twice here.");
    }

    @Test
    void aliasesAreRefusedSoThatNoSmallFileBecomesAnEndlessOne() {
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                """;
        assertThat(problems(SMALL + bomb))
                .contains("15: Anchors (&), aliases (*) and tags (!) are not allowed here; write the value out.")
                .contains("16: Anchors (&), aliases (*) and tags (!) are not allowed here; write the value out.");
        assertThat(problemsWith("org/app", "!!java.net.URL org/app"))
                .containsExactly("2: Anchors (&), aliases (*) and tags (!) are not allowed here; write the value out.");
    }

    @Test
    void filesThatAreTooLargeOrTooDeepAreRefused() {
        assertThat(problems("# " + "x".repeat(256 * 1024)))
                .containsExactly("0: The file is larger than 256 KB; a process file is a page or two.");
        assertThat(problems("a: " + "[".repeat(5000)))
                .singleElement()
                .asString()
                .contains("This is not YAML");
    }
}
