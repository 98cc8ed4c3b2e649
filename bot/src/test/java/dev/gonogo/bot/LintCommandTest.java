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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a working tree, as a shell sees it. */
final class LintCommandTest {
    private static final String CUT =
            "on: {workflow_dispatch: {inputs: {version: {}, source_branch: {}, recovery_release: {}, recovery_issue: {},"
                    + " recovery_reason: {}, recovery_confirmation: {}}}}\njobs: {}\n";

    private static final String PRESET =
            "There is no .github/gonogo.yml, so the rules are those of the preset release-please-promotion. To check"
                    + " against other rules, name their file with --process.\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aCloneWithWorkflowsThatFit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "init", "--quiet", "--initial-branch=main")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        workflow("create-release-branch.yml", CUT);
        workflow("release-please.yml", "on: workflow_dispatch\njobs: {}\n");
        workflow("release.yml", "on: {push: {tags: ['v*']}}\njobs: {}\n");
    }

    private void workflow(String file, String text) throws IOException {
        Path workflows = Files.createDirectories(folder.resolve(".github/workflows"));
        Files.writeString(workflows.resolve(file), text);
    }

    private int lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of("lint", "--repo", folder.toString()));
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
    void endsWithZeroWhereTheWorkflowsFitAndSaysWhatItLookedAt() {
        assertThat(lint()).isZero();
        assertThat(out.toString())
                .startsWith(PRESET + "3 workflow files match the process.\n")
                .contains("The workflow files are those of the working tree.");
    }

    @Test
    void endsWithOneAndPointsToFileAndLine() throws IOException {
        workflow("create-release-branch.yml", CUT.replace("version: {}, ", ""));

        assertThat(lint()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(PRESET
                        + ".github/workflows/create-release-branch.yml:1: The process sends the input version, which");
        assertThat(lint("--format", "markdown")).isEqualTo(1);
        assertThat(out.toString())
                .contains("There is no `.github/gonogo.yml`, so the rules are those of the preset"
                        + " `release-please-promotion`. To check against other rules, name their file with"
                        + " `--process`.\n\n- `.github/workflows/create-release-branch.yml:1`: The process"
                        + " sends");
    }

    @Test
    void asJsonItPrintsOneArrayAndNothingElse() throws IOException {
        workflow("release.yml", "on: push\njobs: {p: {steps: [{run: npm publish}]}}\n");

        assertThat(lint("--format", "json")).isEqualTo(1);
        var finding = new ObjectMapper().readTree(out.toString()).get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("existence-check");
        assertThat(finding.get("file").asText()).isEqualTo(".github/workflows/release.yml");
        assertThat(finding.get("line").asInt()).isEqualTo(2);
        assertThat(finding.get("sentence").asText()).contains("no existence check was found");
    }

    @Test
    void whatWorkflowsCallIsLookedIntoOrNamed() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("scripts")).resolve("out.sh"), "npm publish\n");
        workflow(
                "dry-run.yml",
                "on: pull_request\njobs: {p: {steps: [{run: ./scripts/out.sh}, {run: make publish}]}}\n");

        assertThat(lint()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(PRESET
                        + ".github/workflows/dry-run.yml:2: The job p publishes (npm publish in scripts/out.sh), and")
                .contains("Not inspected, so these may publish as well: make publish.");
    }

    @Test
    void aScriptThatIsNotThereIsNotCalledNotLookedInto() throws IOException {
        workflow("dry-run.yml", "on: pull_request\njobs: {p: {steps: [{run: ./scripts/gone.sh}]}}\n");

        assertThat(lint()).isZero();
        assertThat(out.toString())
                .contains("Not found in the repository, unless a build creates them: scripts/gone.sh.\n")
                .doesNotContain("Not inspected");
    }

    @Test
    void endsWithOneWhereAStepNamesAWorkflowThatIsMissing() throws IOException {
        Files.delete(folder.resolve(".github/workflows/release-please.yml"));

        assertThat(lint()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(PRESET
                        + ".github/workflows/release-please.yml:1: The step await-pull-request of the stage prepare names"
                        + " release-please.yml, and no such workflow can be read. Add or fix it, or correct"
                        + " the process.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aegis", "agent-zero"})
    void theRepositoriesOfTheSandboxFitTheirProcesses(String name) throws IOException {
        Path repositories = Path.of("../deploy/lookalikes/github/src/main/resources/lookalike");
        try (Stream<Path> workflows = Files.list(repositories.resolve(name).resolve("dot.github/workflows"))) {
            for (Path file : workflows.toList()) {
                workflow(file.getFileName().toString(), Files.readString(file));
            }
        }

        assertThat(lint("--process", repositories.resolve(name + ".gonogo.yml").toString()))
                .as(out.toString())
                .isZero();
    }

    @Test
    void aFileThatIsNoWorkflowIsNamed() throws IOException {
        workflow("broken.yaml", "- [");

        assertThat(lint()).isZero();
        assertThat(out.toString()).contains(".github/workflows/broken.yaml is not a workflow that I can read.");
    }

    @Test
    void endsWithTwoWhereThereIsNoFileToJudge() throws IOException {
        for (String file : List.of("create-release-branch.yml", "release-please.yml", "release.yml")) {
            Files.delete(folder.resolve(".github/workflows").resolve(file));
        }
        Path process = Files.writeString(folder.resolve("gonogo.yml"), """
                process: 1
                repository: owner/name
                branches: {integration: main, release: "release/{version}", production: main}
                tag: {name: "v{version}", message: "Release v{version}"}
                versions: {planned: [X.Y.Z]}
                roles: {maintainer: [ann, bob]}
                stages:
                  - {name: go, steps: [sign-off, push-tag]}
                """);

        assertThat(lint("--process", process.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("\nThere is no workflow file that can be read, so nothing was checked.\n");
    }

    @Test
    void endsWithTwoWhereItCannotBeLookedAt(@TempDir Path nothing) {
        assertThat(run(List.of("lint", "--repo", nothing.toString()))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no git repository in");
    }
}
