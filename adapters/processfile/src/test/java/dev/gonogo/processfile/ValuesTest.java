package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that a tool rewrote has the same values as before. */
@Tag("A-32")
@Tag("A-41")
class ValuesTest {
    private static final String PACKAGE = """
            {
              "name": "aegis",
              "version": "0.6.5",
              "files": ["dist", "bin"],
              "private": true,
              "scripts": {"build": "tsc"},
              "dependencies": {}
            }
            """;

    private static final String WRITTEN_ANEW = """
            {
            \t"name": "aegis",
            \t"version": "0.6.6",
            \t"files": [
            \t\t"dist",
            \t\t"bin"
            \t],
            \t"private": true,
            \t"scripts": {
            \t\t"build": "tsc"
            \t},
            \t"dependencies": {
            \t}
            }""";

    private static Optional<String> values(String path, String text, String... without) {
        return new FilePointers().values(path, text, List.of(without));
    }

    private static Optional<String> packaged(String text) {
        return values("package.json", text, "/version");
    }

    @Test
    void spacesLineEndsAndCommentsSayNothing() {
        assertThat(packaged(WRITTEN_ANEW)).isPresent().isEqualTo(packaged(PACKAGE));
        assertThat(packaged(PACKAGE.replace("\n", "\r\n"))).isEqualTo(packaged(PACKAGE));
        assertThat(values("Chart.yaml", """
                        # the chart
                        name: aegis

                        version: 0.6.5
                        dependencies: [{name: redis, version: "1.10"}]
                        """, "/version", "/appVersion"))
                .isPresent()
                .isEqualTo(values("Chart.yaml", """
                        name: 'aegis'
                        version: 0.6.6 # x-release-please-version
                        dependencies:
                          - name: redis
                            version: '1.10'
                        """, "/version"));
        assertThat(values("pyproject.toml", "[a]\nversion = '1'\nb = ['c']\n", "/a/version"))
                .isPresent()
                .isEqualTo(values("pyproject.toml", "a.version = '2' # two\na.b = [\n  'c',\n]\n", "/a/version"));
    }

    @Test
    void everyOtherValueCounts() {
        for (String changed : List.of(
                PACKAGE.replace("\"bin\"", "\"bin\", \"src\""),
                PACKAGE.replace("\"tsc\"", "\"tsc\", \"postinstall\": \"node x.js\""),
                PACKAGE.replace("\"dependencies\": {}", "\"dependencies\": {\"ws\": \"8\"}"),
                PACKAGE.replace("{}", "{}, \"overrides\": {\"ws\": \"8\"}"),
                PACKAGE.replace("true", "\"true\""),
                PACKAGE.replace("\"dist\", \"bin\"", "\"bin\", \"dist\""),
                PACKAGE.replace("  \"version\": \"0.6.5\",\n", ""),
                PACKAGE.replace("\"0.6.5\"", "{\"a\": \"0.6.5\"}"))) {
            assertThat(packaged(changed)).as(changed).isPresent().isNotEqualTo(packaged(PACKAGE));
        }
        assertThat(values("Chart.yaml", "version: 1.10\n")).isNotEqualTo(values("Chart.yaml", "version: 1.1\n"));
    }

    @Test
    void aValueIsALineThatDoesNotDependOnTheNext() {
        assertThat(values("a.json", "{\"a\": [1, \"two\"], \"b\": {\"c\": null}}"))
                .contains("---\na:\n- 1\n- \"two\"\nb:\n  c: null\n");
        assertThat(values("a.json", "{\"a\": \"" + "long ".repeat(50) + "\"}")
                        .orElseThrow()
                        .lines())
                .hasSize(2);
    }

    @Test
    void whatCannotBeReadHasNoValues() {
        assertThat(packaged("{")).isEmpty();
        assertThat(packaged("{} {}")).isEmpty();
        assertThat(values("a.yaml", "a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(values("a.yaml", "a: &x 1\nb: *x\n")).isEmpty();
        assertThat(values("CHANGELOG.md", "# Log\n")).isEmpty();
    }
}
