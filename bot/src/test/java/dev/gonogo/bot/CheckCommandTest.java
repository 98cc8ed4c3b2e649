package dev.gonogo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on one file, as a shell sees it. */
final class CheckCommandTest {
    private static final String EXTENDED = """
            process: 1
            extends: release-please-promotion
            repository: owner/name
            roles: {maintainer: [ann, bob]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int check(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("gonogo.yml"), text);
        int code = Main.commandLine().setOut(new PrintWriter(out, true)).execute("check", file.toString());
        return code;
    }

    private String said() {
        return out.toString().replace(folder.resolve("gonogo.yml").toString(), "gonogo.yml");
    }

    @Test
    void whatIsTakenOverFromThePresetIsToldInOneLine() throws IOException {
        assertThat(check(EXTENDED)).isZero();
        assertThat(said())
                .isEqualTo("gonogo.yml: a process of 7 stages for owner/name\n"
                        + "Taken from the preset release-please-promotion: branches develop,"
                        + " release/{version}, main; tag"
                        + " v{version}; metadata .release-please-manifest.json, CHANGELOG.md, package.json, package-lock.json,"
                        + " deploy/helm/aegis/Chart.yaml; pull requests by aegis-gh-agent[bot]; published npm"
                        + " @onestepat4time/aegis, npm @onestepat4time/aegis-client, PyPI ag-client, GitHub Release with"
                        + " checksums.txt, sbom.json, package.sigstore, Helm chart aegis. Set your own where"
                        + " they differ.\n");
    }

    @Test
    void whatTheFileNamesItselfIsNotTakenOver() throws IOException {
        assertThat(check(EXTENDED + """
                branches: {integration: main, release: "release/{version}", production: main}
                tag: {name: "v{version}", message: "Release v{version}"}
                stages:
                  - name: verify
                    steps:
                      - verify-published: {artifacts: [npm: mine], window: 15m}
                """)).isZero();
        assertThat(said())
                .contains("Taken from the preset release-please-promotion: metadata .release-please-manifest.json,")
                .doesNotContain("branches", "tag v", "published");
    }

    @Test
    void aFileWithoutAPresetTakesNothingOver() throws IOException {
        assertThat(check(Files.readString(Path.of("../processes/one-image.yml"))))
                .isZero();
        assertThat(said().lines()).hasSize(1);
    }
}
