package dev.gonogo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real clone, as a shell sees it. */
final class AuditCommandTest {
    private static final String PROCESS = """
            process: 1
            extends: release-please-promotion
            repository: owner/name
            roles: {maintainer: [ann, bob]}
            stages:
              - name: go
                needs:
                  - file-says: {file: package.json, pointer: /version}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aRepositoryWithOneReleaseAndItsOwnProcessFile() throws IOException, InterruptedException {
        git("init", "--quiet", "--initial-branch=main");
        write("package.json", "{\"version\": \"1.0.0\"}");
        write(".github/gonogo.yml", PROCESS);
        commit();
        git("tag", "-a", "v1.0.0", "-m", "Release v1.0.0");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "-m", "chore: release");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_AUTHOR_NAME", "ann",
                        "GIT_AUTHOR_EMAIL", "ann@example.com",
                        "GIT_COMMITTER_NAME", "ann",
                        "GIT_COMMITTER_EMAIL", "ann@example.com"));
        assertThat(builder.start().waitFor()).isZero();
    }

    private int audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit", "--repo", folder.toString()));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private int run(List<String> all) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void endsWithZeroWhereEveryTagKeepsTheRulesAndSaysWhatItLookedAt() {
        assertThat(audit()).isZero();
        assertThat(out.toString())
                .startsWith("""
                        The rules are those of .github/gonogo.yml in the working tree.
                        All release tags of owner/name follow the rules (1 tags).
                        Production is the clone's own main,""")
                .contains("GitHub Releases, and how commits reached production, were left out.");
    }

    @Test
    void endsWithOneWhereATagBreaksARule() throws IOException, InterruptedException {
        git("tag", "v1.1.0");

        assertThat(audit("--format", "markdown")).isEqualTo(1);
        assertThat(out.toString()).contains("- `v1.1.0`\n  - `annotated`: The tag is lightweight.");
    }

    @Test
    void asJsonItPrintsOneArrayAndNothingElse() throws IOException {
        assertThat(audit("--format", "json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).findValuesAsText("tag"))
                .containsExactly("v1.0.0");
    }

    @Test
    void theProcessFileOfProductionCountsWhereThereIsNoWorkingTree() throws IOException, InterruptedException {
        git("config", "core.bare", "true");

        assertThat(audit()).isZero();
        assertThat(out.toString()).contains("The rules are those of .github/gonogo.yml at main.");
    }

    @Test
    void withoutAProcessFileThePresetRulesAndItSaysSo() throws IOException, InterruptedException {
        git("rm", "--quiet", ".github/gonogo.yml");
        commit();

        assertThat(audit()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("There is no .github/gonogo.yml, so the rules are those of the preset"
                        + " release-please-promotion. To check against other rules, name their file with"
                        + " --process.\n1 of 1 release tags of local/")
                .contains("changelog-has: CHANGELOG.md has no heading for 1.0.0 at");
    }

    @Test
    void aProcessFileThatIsNamedRulesAlone() throws IOException {
        write("other.yml", PROCESS.replace("owner/name", "other/one"));

        assertThat(audit("--process", folder.resolve("other.yml").toString())).isZero();
        assertThat(out.toString()).contains("All release tags of other/one");
    }

    @Test
    void endsWithTwoWhereItCannotBeLookedAt() throws IOException {
        assertThat(audit("--format", "xml")).isEqualTo(2);
        assertThat(audit("--process", folder.resolve("none.yml").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.yml");

        write(".github/gonogo.yml", PROCESS.replace("roles", "rolse"));
        assertThat(audit()).isEqualTo(2);
        assertThat(err.toString()).contains(".github/gonogo.yml:4: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithTwoWhereThereIsNoTagToJudge() throws IOException, InterruptedException {
        git("tag", "--delete", "v1.0.0");

        assertThat(audit()).isEqualTo(2);
        assertThat(out.toString()).contains("\nowner/name has no release tags v{version}, so nothing was checked.\n");
        assertThat(audit("--format", "json")).isEqualTo(2);
    }

    @Test
    void endsWithTwoWhereThereIsNoCloneOrNoProduction(@TempDir Path nothing) throws IOException, InterruptedException {
        assertThat(run(List.of("audit", "--repo", nothing.toString()))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no git repository in");

        git("branch", "--quiet", "-m", "main", "trunk");
        assertThat(audit()).isEqualTo(2);
        assertThat(err.toString()).contains("The clone has no branch main, neither of its own nor of origin.");
    }
}
