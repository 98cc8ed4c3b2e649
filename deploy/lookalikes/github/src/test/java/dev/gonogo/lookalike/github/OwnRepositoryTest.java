package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRepositoryTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));

    @TempDir
    Path folder;

    private Settings settings(Path source) {
        return new Settings(CLOCK, 0, folder.resolve("data"), Map.of(), "me", "mine", source, 1);
    }

    private static final String PROCESS = """
            process: 1
            extends: release-please-promotion
            repository: me/somewhere-else
            roles: {maintainer: [me], security: [you]}
            """;

    private Git repository(String... branches) throws GitAPIException, IOException {
        return repository(Map.of(".github/gonogo.yml", PROCESS), branches);
    }

    private Git repository(Map<String, String> more, String... branches) throws GitAPIException, IOException {
        var git = Git.init()
                .setDirectory(folder.resolve("source").toFile())
                .setInitialBranch("main")
                .call();
        var workflow = folder.resolve("source/.github/workflows/own.yml");
        Files.createDirectories(workflow.getParent());
        Files.writeString(workflow, """
                name: Own
                on:
                  push:
                    branches: [develop]
                  workflow_dispatch:
                    inputs:
                      colour: {type: choice, options: [red, blue], required: true}
                jobs:
                  paint: {runs-on: ubuntu-latest}
                """);
        for (var file : more.entrySet()) {
            Files.writeString(folder.resolve("source").resolve(file.getKey()), file.getValue());
        }
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("feat: paint")
                .setSign(false)
                .setAuthor(new PersonIdent("me", "me@example.org"))
                .call();
        for (var branch : branches) {
            git.branchCreate().setName(branch).call();
        }
        git.tag().setName("v1.2.3").setAnnotated(false).call();
        return git;
    }

    @Test
    void aLocalRepositoryIsClonedWithItsTagsAndWorkflows() throws GitAPIException, IOException {
        try (var git = repository("develop");
                var github = GitHubLookAlike.start(
                        settings(git.getRepository().getWorkTree().toPath()))) {
            var view = github.view();
            assertThat(view.branches()).extracting(GitHubView.Branch::name).containsExactly("develop", "main");
            assertThat(view.tags()).singleElement().satisfies(tag -> {
                assertThat(tag.name()).isEqualTo("v1.2.3");
                assertThat(tag.annotated()).isFalse();
            });
            assertThat(view.releases()).extracting(GitHubView.Published::tag).containsExactly("v1.2.3");
            assertThat(view.runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.jobs())
                            .extracting(GitHubView.Job::name)
                            .containsExactly("paint"));
        }
    }

    @Test
    void aSubjectThatEndsWithANumberCameByThatPullRequest() throws GitAPIException, IOException {
        try (var git = repository("develop")) {
            git.checkout().setName("develop").call();
            for (var message : List.of("feat: blue (#5000)", "feat: green", "feat: blue once more (#5000)")) {
                git.commit()
                        .setMessage(message)
                        .setSign(false)
                        .setAuthor(new PersonIdent("me", "me@example.org"))
                        .call();
            }
            try (var github = GitHubLookAlike.start(
                    settings(git.getRepository().getWorkTree().toPath()))) {
                assertThat(github.view().pulls()).singleElement().satisfies(pull -> {
                    assertThat(pull.number()).isEqualTo(5000);
                    assertThat(pull.title()).isEqualTo("feat: blue");
                    assertThat(pull.author()).as("nobody has the address").isEqualTo("me");
                    assertThat(pull.state()).isEqualTo("merged");
                });
                assertThat(github.openIssue("ann", "hello", "")).isEqualTo(5001);
            }
        }
    }

    @Test
    void itsProcessFileNamesTheSandboxesPeopleInTheCopyOnly() throws GitAPIException, IOException {
        try (var git = repository("develop")) {
            GitHubLookAlike.start(settings(git.getRepository().getWorkTree().toPath()))
                    .close();
            var copied = processFile();
            assertThat(copied.path("repository").asText()).isEqualTo("me/mine");
            assertThat(copied.path("extends").asText()).isEqualTo("release-please-promotion");
            assertThat(copied.path("roles").path("maintainer")).hasSize(4);
            assertThat(copied.path("roles").path("security")).hasSize(4);
            assertThat(Files.readString(folder.resolve("source/.github/gonogo.yml")))
                    .isEqualTo(PROCESS);
            assertThat(git.status().call().isClean()).isTrue();
        }
    }

    @Test
    void aRepositoryWithoutProcessFileGetsTheBuiltInOneOnBothBranches() throws GitAPIException, IOException {
        var workflows = Stream.of("create-release-branch", "release-please", "release-dry-run", "release")
                .collect(Collectors.toMap(
                        name -> ".github/workflows/" + name + ".yml", name -> "on: workflow_dispatch\njobs: {}\n"));
        try (var git = repository(workflows, "develop");
                var github = GitHubLookAlike.start(
                        settings(git.getRepository().getWorkTree().toPath()))) {
            assertThat(processFile().path("extends").asText()).isEqualTo("release-please-promotion");
            assertThat(github.view().branches())
                    .extracting(GitHubView.Branch::subject)
                    .containsOnly("ci: release in the sandbox");
        }
    }

    @Test
    void aRepositoryThatNothingReleasesIsRefusedWithWhatItLacks() throws GitAPIException, IOException {
        try (var git = repository(Map.of(), "develop")) {
            var settings = settings(git.getRepository().getWorkTree().toPath());
            assertThatThrownBy(() -> GitHubLookAlike.start(settings))
                    .hasMessageContaining("has neither .github/gonogo.yml nor the workflows of the built-in process "
                            + "(missing in .github/workflows: create-release-branch.yml, release-please.yml, "
                            + "release-dry-run.yml, release.yml). Write .github/gonogo.yml for it first");
        }
    }

    private JsonNode processFile() throws IOException {
        try (var copy = Git.open(folder.resolve("data/repository.git").toFile())) {
            var blob = copy.getRepository().resolve("main:.github/gonogo.yml");
            return new YAMLMapper().readTree(copy.getRepository().open(blob).getBytes());
        }
    }

    @Test
    void aRepositoryWithoutDevelopIsRefused() throws GitAPIException, IOException {
        try (var git = repository()) {
            var settings = settings(git.getRepository().getWorkTree().toPath());
            assertThatThrownBy(() -> GitHubLookAlike.start(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has no branch develop");
        }
    }

    @Test
    void anEarlierRunIsNotOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("data/repository.git"));
        var settings = Settings.builtIn(CLOCK, folder.resolve("data"), Map.of());
        assertThatThrownBy(() -> GitHubLookAlike.start(settings)).hasMessageContaining("Name another folder");
    }
}
