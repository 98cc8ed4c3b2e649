package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A value is replaced, and every other character stays. */
@Tag("B-23")
class RewriteTest {

    private static final String NEW = "0.8.0";

    private static void rewrites(String path, String text, String expected, String... pointers) {
        assertThat(new FilePointers().rewrite(path, text, List.of(pointers), NEW))
                .contains(expected);
    }

    private static void leaves(String path, String text, String... pointers) {
        assertThat(new FilePointers().rewrite(path, text, List.of(pointers), NEW))
                .isEmpty();
    }

    @Test
    void inJsonOnlyTheValueAtThePointerChanges() {
        rewrites("package.json", """
                {
                \t"dependencies": {"left": "0.7.3", "right" :"^0.7.3"},
                  "version":   "0.7.3",
                  "0.7.3": ["0.7.3"]
                }""", """
                {
                \t"dependencies": {"left": "0.7.3", "right" :"^0.7.3"},
                  "version":   "0.8.0",
                  "0.7.3": ["0.7.3"]
                }""", "/version");
    }

    @Test
    void inTomlOnlyTheValueAtThePointerChanges() {
        rewrites("pyproject.toml", """
                [tool.poetry]
                name = "soma"   # 0.7.3
                version = "0.7.3"

                [tool.poetry.dependencies]
                agent = { version = "0.7.3" }
                """, """
                [tool.poetry]
                name = "soma"   # 0.7.3
                version = "0.8.0"

                [tool.poetry.dependencies]
                agent = { version = "0.7.3" }
                """, "/tool/poetry/version");
        leaves("pyproject.toml", "[project]\nversion = \"0.7.3\"\n", "/tool/poetry/version");
    }

    @Test
    void aLockFileSaysItTwiceAndThePointerMayHaveAnEmptyName() {
        String lock = """
                {
                  "name": "app", "version": "0.7.3", "lockfileVersion": 3,
                  "packages": {
                    "": {"name": "app", "version": "0.7.3", "dependencies": {"a/b": "0.7.3"}},
                    "node_modules/a/b": {"version": "0.7.3", "resolved": "https://r.example/b-0.7.3.tgz"}
                  }
                }
                """;
        rewrites("package-lock.json", lock, """
                {
                  "name": "app", "version": "0.8.0", "lockfileVersion": 3,
                  "packages": {
                    "": {"name": "app", "version": "0.8.0", "dependencies": {"a/b": "0.7.3"}},
                    "node_modules/a/b": {"version": "0.7.3", "resolved": "https://r.example/b-0.7.3.tgz"}
                  }
                }
                """, "/version", "/packages//version");
        rewrites(
                "package-lock.json",
                lock,
                lock.replace("{\"version\": \"0.7.3\", \"res", "{\"version\": \"0.8.0\", \"res"),
                "/packages/node_modules~1a~1b/version");
    }

    @Test
    void inYamlCommentsQuotesOrderAndLineEndsStay() {
        rewrites(
                "charts/app/Chart.yaml",
                "# app 0.7.3\r\nappVersion: \"0.7.3\" # 0.7.3\r\nversion: 0.7.3\r\ndependencies:\r\n"
                        + "- {name: 'db', version: 0.7.3}",
                "# app 0.7.3\r\nappVersion: \"0.7.3\" # 0.7.3\r\nversion: 0.8.0\r\ndependencies:\r\n"
                        + "- {name: 'db', version: 0.7.3}",
                "/version");
        rewrites("Chart.yml", "a: '0.7.3'\nb: [x, 0.7.3]\n", "a: '0.8.0'\nb: [x, 0.8.0]\n", "/a", "/b/1");
    }

    @Test
    void aNumberInYamlIsReplacedWithAllItsDigits() {
        rewrites("Chart.yaml", "other: 1.1\nversion: 1.10\n", "other: 1.1\nversion: 0.8.0\n", "/version");
        rewrites("Chart.yaml", "other: 11\nversion: 1\n", "other: 11\nversion: 0.8.0\n", "/version");
        assertThat(new FilePointers().rewrite("Chart.yaml", "a: 1.10\nb: 1.1\n", List.of("/b"), "1.20"))
                .contains("a: 1.10\nb: 1.20\n");
    }

    @Test
    void whatSaysItAlreadyStays() {
        rewrites("a.json", "{\"a\": \"0.8.0\", \"b\": \"1\"}", "{\"a\": \"0.8.0\", \"b\": \"0.8.0\"}", "/a", "/b");
    }

    @Test
    void aWholeFileMayBeTheValue() {
        rewrites("version.json", "\"0.7.3\"\n", "\"0.8.0\"\n", "");
    }

    @Test
    void whatIsNotThereOrNoScalarIsNotReplaced() {
        leaves("a.json", "{\"version\": \"0.7.3\"}", "/version", "/absent");
        leaves("a.json", "{\"version\": null}", "/version");
        leaves("a.json", "{\"version\": {\"a\": \"0.7.3\"}}", "/version");
        leaves("a.json", "{\"version\": \"0.7.3\"}", "version");
        leaves("a.json", "{\"version\": \"0.7.3\"", "/version");
        leaves("a.txt", "version: 0.7.3", "/version");
    }

    @Test
    void aKeyThatStandsTwiceIsNotReplaced() {
        leaves("a.json", "{\"version\": \"0.7.3\", \"version\": \"0.7.3\"}", "/version");
        leaves("a.yaml", "version: 0.7.3\nversion: 0.7.3\n", "/version");
    }

    @Test
    void aValueThatIsWrittenOtherwiseIsNotReplaced() {
        leaves("a.json", "{\"version\": \"0\\u002e7.3\"}", "/version");
        leaves("a.yaml", "version: 1_000\n", "/version");
    }

    @Test
    void whereOneYamlValueStandsForAnotherNothingIsReplaced() {
        String chart = "version: &v 0.7.3\nappVersion: *v\n";

        leaves("Chart.yaml", chart, "/version");
        leaves("Chart.yaml", chart, "/appVersion");
    }

    @Test
    void aValueThatNeedsQuotesAndHasNoneIsNotWritten() {
        assertThat(new FilePointers().rewrite("a.yaml", "version: 0.7.3\n", List.of("/version"), "0.8 #1"))
                .isEmpty();
        assertThat(new FilePointers().rewrite("a.json", "{\"v\": \"0.7.3\"}", List.of("/v"), "a\"b"))
                .isEmpty();
    }

    /** The search parses the file once for each place with the old value, so in a large file it stops early. */
    @Test
    void inAHugeFileTheSearchEndsBeforeItLastsLong() {
        StringBuilder others = new StringBuilder();
        for (int place = 0; place < 20_000; place++) {
            others.append("\"dependency").append(place).append("\": \"0.7.3\",\n");
        }
        String first = "{\"version\": \"0.7.3\",\n" + others + "\"last\": 1}";

        rewrites("a.json", first, first.replace("\"version\": \"0.7.3\"", "\"version\": \"0.8.0\""), "/version");
        leaves("a.json", "{" + others + "\"version\": \"0.7.3\"}", "/version");
    }
}
