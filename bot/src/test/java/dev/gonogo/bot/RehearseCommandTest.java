package dev.gonogo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a clone, as a shell sees it. */
final class RehearseCommandTest {
    private static final String TRAIN = """
            process: 1
            extends: ticketed-train
            repository: agent0ai/agent-zero
            roles: {maintainer: [ann, bob], platform: [pia], qa: [quinn], docs: [dora], product: [paul], stakeholder: [sam]}
            cadence: {week: any}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aClone() throws IOException, InterruptedException {
        git("init", "--quiet", "--initial-branch=main");
        file("pyproject.toml", "[tool.poetry]\nversion = \"0.7.0\"\n");
        file("package.json", "{\"version\": \"0.7.0\"}\n");
        file("charts/soma/Chart.yaml", "name: soma\nversion: 0.7.0\nappVersion: \"0.7.0\"\n");
        file("docs/changelog.md", "# Changelog\n\n## 0.8.0\n\n- highlights\n");
        file("gonogo.yml", TRAIN);
        git("add", ".");
        git("-c", "user.name=ann", "-c", "user.email=ann@example.org", "commit", "--quiet", "-m", "feat: all");
        git("branch", "soma_integration");
        git("tag", "v0.7.0");
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }

    private int rehearse(String version) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("rehearse", folder.resolve("gonogo.yml").toString(), version, "--repo", folder.toString());
    }

    @Test
    void aWholeTrainIsWalkedWithoutAnyEffect() throws IOException {
        assertThat(rehearse("0.8.0")).isZero();

        assertThat(out.toString())
                .contains(
                        """
                        Rehearsing 0.8.0 of agent0ai/agent-zero on the clone. Nothing is done; the rehearsal assumes that everybody agrees and every run succeeds.
                        Only the clone is looked at, as of its last fetch: not GitHub, registries or gonogo's records. Every release tag in it is taken for a release.
                        """,
                        "0.8.0 is above 0.7.0, the highest release tag.",
                        "soma_integration is up to date with main.",
                        "creating release/v0.8.0 at ",
                        "does: starting validate.yml on release/v0.8.0",
                        "asks: dora, paul, pia, quinn: waiting for a decision on ",
                        "writing charts/soma/Chart.yaml, package.json, pyproject.toml to the branch chore/release-0.8.0",
                        "does: pushing the tag v0.8.0 at ",
                        "does: syncing soma-staging to v0.8.0",
                        "asks: ann, bob: ready to promote to production",
                        "v0.8.0 is in production",
                        "docs/releases/0.8.0/record.md",
                        "does: closing #1")
                .endsWith("end: 0.8.0 would be out\n");
        try (var refs = Files.walk(folder.resolve(".git/refs"))) {
            assertThat(refs.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("main", "soma_integration", "v0.7.0");
        }
    }

    @Test
    void aHotfixBeginsAtTheLatestTag() {
        assertThat(rehearse("0.7.1")).as("the fix would bring its heading").isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "creating hotfix/v0.7.1 at ",
                        "the commit of the tag v0.7.0",
                        "Fix applied on the hotfix branch")
                .doesNotContain("soma_integration is up to date")
                .endsWith("end: 0.7.1 would not be out yet: 2 needs above are refused\n");
    }

    @Test
    void whatTheProcessDoesNotCutIsNotRehearsed() {
        assertThat(rehearse("0.8.0-rc")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("0.8.0-rc is not a version that this process cuts. It cuts: X.Y.Z.\n");
    }
}
