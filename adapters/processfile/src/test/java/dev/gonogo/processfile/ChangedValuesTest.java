package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-32")
class ChangedValuesTest {
    private static final String PACKAGE = """
            {
              "name": "aegis",
              "version": "0.6.5",
              "files": ["dist"],
              "scripts": {}
            }
            """;

    private final FilePointers pointers = new FilePointers();

    private Optional<List<String>> changed(String path, String before, String after) {
        return pointers.changed(path, Optional.of(before), Optional.of(after));
    }

    @Test
    void aChangedValueIsNamedByItsPointer() {
        assertThat(changed("package.json", PACKAGE, PACKAGE.replace("0.6.5", "0.6.6")))
                .contains(List.of("/version"));
        assertThat(changed(
                        "package-lock.json",
                        "{\"packages\": {\"\": {\"version\": \"1\"}, \"a/b\": {}}}",
                        "{\"packages\": {\"\": {\"version\": \"2\"}, \"a/b\": {\"version\": \"2\"}}}"))
                .contains(List.of("/packages//version", "/packages/a~1b/version"));
        assertThat(changed("pyproject.toml", "[tool.poetry]\nversion = '1'\n", "[tool.poetry]\nversion = '2'\n"))
                .contains(List.of("/tool/poetry/version"));
    }

    @Test
    void whatIsAddedRemovedOrOfAnotherKindIsNamedToo() {
        assertThat(changed("package.json", PACKAGE, PACKAGE.replace("{}", "{\"postinstall\": \"node x.js\"}")))
                .contains(List.of("/scripts/postinstall"));
        assertThat(changed("package.json", PACKAGE, PACKAGE.replace("[\"dist\"]", "[\"dist\", \"src\"]")))
                .contains(List.of("/files/1"));
        assertThat(changed("package.json", PACKAGE, PACKAGE.replace("  \"name\": \"aegis\",\n", "")))
                .contains(List.of("/name"));
        assertThat(changed("a.json", "{\"private\": \"true\"}", "{\"private\": true}"))
                .contains(List.of("/private"));
        assertThat(changed("a.json", "{\"main\": null}", "{}")).contains(List.of("/main"));
    }

    @Test
    void howItIsWrittenDoesNotCount() {
        assertThat(changed(
                        "Chart.yaml",
                        "# the chart\nversion: 0.6.5\nappVersion: \"0.6.5\"\n",
                        "appVersion: 0.6.6\nversion: 0.6.5\n"))
                .contains(List.of("/appVersion"));
        assertThat(changed("a.json", "{\"files\": [\"a\"], \"b\": 1}", "{\n  \"b\": 1,\n  \"files\": [\n \"a\"\n]\n}"))
                .contains(List.of());
    }

    @Test
    void aFileThatIsNotThereHasNoValues() {
        assertThat(pointers.changed("a.json", Optional.empty(), Optional.of("{\"a\": {\"b\": 1}}")))
                .contains(List.of("/a/b"));
        assertThat(pointers.changed("a.yaml", Optional.of("a: 1\n"), Optional.empty()))
                .contains(List.of("/a"));
        assertThat(pointers.changed("a.toml", Optional.empty(), Optional.of("a = 1\n")))
                .contains(List.of("/a"));
    }

    @Test
    void whatCannotBeReadIsNotCompared() {
        assertThat(changed("CHANGELOG.md", "# Log", "# Log")).isEmpty();
        assertThat(changed("a.json", PACKAGE, "{")).isEmpty();
        assertThat(changed("a.json", PACKAGE, "{\"a\": 1, \"a\": 2}")).isEmpty();
        assertThat(changed("a.json", "{} {}", PACKAGE)).isEmpty();
        assertThat(changed("a.yaml", "a: 1\n", "a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(changed("a.yaml", "a: &x 1\nb: 2\nc: *x\n", "a: 1\nb: &x 2\nc: *x\n"))
                .isEmpty();
    }
}
