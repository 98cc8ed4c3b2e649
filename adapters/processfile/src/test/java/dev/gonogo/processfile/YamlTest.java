package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.problems;
import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(problemsWith("repository: org/app", "repository: [org/app"))
                .singleElement()
                .asString()
                .matches("[23]: This is no YAML: .*");
        assertThat(problems("")).containsExactly("1: The file is empty.");
        assertThat(problems("- a\n- b"))
                .containsExactly("1: A process file is made of keys and values, such as process: 1.");
        assertThat(problems(SMALL + "---\nprocess: 1\n"))
                .containsExactly("16: A second document begins here; a process file is one document.");
    }

    @Test
    void aKeyStandsOnlyOnce() {
        assertThat(problemsWith("metadata:", "metadata: [a.json]\nmetadata:"))
                .containsExactly("7: “metadata” stands twice here.");
    }

    @Test
    void aliasesAreRefusedSoThatNoSmallFileBecomesAnEndlessOne() {
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                """;
        assertThat(problems(SMALL + bomb))
                .contains("15: Anchors (&), aliases (*) and tags (!) are not allowed in a process file; write it out.")
                .contains("16: Anchors (&), aliases (*) and tags (!) are not allowed in a process file; write it out.");
        assertThat(problemsWith("org/app", "!!java.net.URL org/app"))
                .containsExactly(
                        "2: Anchors (&), aliases (*) and tags (!) are not allowed in a process file; write it out.");
    }

    @Test
    void filesThatAreTooLargeOrTooDeepAreRefused() {
        assertThat(problems("# " + "x".repeat(256 * 1024)))
                .containsExactly("0: The file is larger than 256 KB; a process file is a page or two.");
        assertThat(problems("a: " + "[".repeat(5000)))
                .singleElement()
                .asString()
                .contains("This is no YAML");
    }
}
