package dev.gonogo.lookalike.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRepositoryTest {
    private static final String OWN = ".github/workflows/own.yml";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));

    @TempDir
    Path folder;

    private Settings settings(Path source) {
        return settings(Source.asItIs(source));
    }

    private Settings settings(Source source) {
        return new Settings(CLOCK, 0, folder.resolve("data"), Map.of(), "me", "mine", source, 1);
    }

    private Git repository(String... branches) throws GitAPIException, IOException {
        var git = Git.init()
                .setDirectory(folder.resolve("source").toFile())
                .setInitialBranch("main")
                .call();
        var workflow = folder.resolve("source").resolve(OWN);
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
    void whatIsPreparedIsCommittedToBothBranchesOfTheCopyOnly() throws GitAPIException, IOException {
        try (var git = repository("develop")) {
            var source = new Source(
                    git.getRepository().getWorkTree().toPath(),
                    "ann",
                    "ci: prepare",
                    main -> Map.of(OWN, main.apply(OWN).orElseThrow() + "# prepared\n"));
            var before = Files.readString(folder.resolve("source").resolve(OWN));
            try (var github = GitHubLookAlike.start(settings(source))) {
                assertThat(github.view().branches())
                        .hasSize(2)
                        .extracting(GitHubView.Branch::subject)
                        .containsOnly("ci: prepare");
            }
            assertThat(copied("main")).isEqualTo(before + "# prepared\n").isEqualTo(copied("develop"));
            assertThat(Files.readString(folder.resolve("source").resolve(OWN))).isEqualTo(before);
            assertThat(git.status().call().isClean()).isTrue();
        }
    }

    private String copied(String branch) throws IOException {
        try (var copy = Git.open(folder.resolve("data/repository.git").toFile())) {
            var blob = copy.getRepository().resolve(branch + ":" + OWN);
            return new String(copy.getRepository().open(blob).getBytes(), UTF_8);
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
