package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which workflows a push or a pull request starts: by paths, by the commit's message, and by the token it was made
 * with.
 */
class PushesTest {
    @TempDir
    Path folder;

    private GitHubFixture gitHub;

    @BeforeEach
    void start() {
        gitHub = new GitHubFixture(folder);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private String push(String branch, String path, String message) {
        return gitHub.github.commit(branch, "dave", Map.of(path, "something new\n"), message);
    }

    private Iterable<String> checks(String commit) {
        return gitHub.json("/commits/" + commit + "/check-runs").path("check_runs").findValues("name").stream()
                .map(name -> name.asText())
                .filter(name -> !name.equals("GitHub Actions"))
                .toList();
    }

    @Test
    @Tag("A-08")
    @Tag("A-14")
    @Tag("A-38")
    void aPushThatTouchesNoneOfItsPathsDoesNotStartTheDryRun() {
        assertThat(checks(push("develop", "docs/more.md", "docs: more")))
                .containsExactlyInAnyOrder("lint", "test (20)", "test (22)");
        assertThat(checks(push("develop", "src/more.ts", "feat: more")))
                .containsExactlyInAnyOrder("lint", "test (20)", "test (22)", "Release dry run");
        assertThat(checks(push("develop", ".github/workflows/release-notes.yml", "ci: more")))
                .contains("Release dry run");
        assertThat(checks(push("develop", ".github/workflows/ci-release.yml", "ci: still more")))
                .doesNotContain("Release dry run");
    }

    @Test
    @Tag("A-14")
    void aPullRequestIsMeasuredFromWhereItBranchedOff() {
        gitHub.github.propose("develop", "erin", "docs/more.md", "# More\n", "docs: more");
        assertThat(checks("erin-patch-1")).doesNotContain("Release dry run");
        push("develop", "src/meanwhile.ts", "feat: meanwhile");
        push("erin-patch-1", "docs/still-more.md", "docs: still more");
        assertThat(checks("erin-patch-1")).doesNotContain("Release dry run");

        push("erin-patch-1", "src/more.ts", "feat: more");
        push("erin-patch-1", "docs/even-more.md", "docs: even more");
        assertThat(checks("erin-patch-1")).contains("Release dry run");
    }

    @Test
    void aCommitThatSaysSoStartsNothing() {
        assertThat(checks(push("develop", "src/one.ts", "feat: one [skip ci]"))).isEmpty();
        assertThat(checks(push("develop", "src/two.ts", "feat: two\n\nnot now [no ci]")))
                .isEmpty();
        assertThat(checks(push("develop", "src/three.ts", "feat: three\n\n\nskip-checks: true")))
                .isEmpty();
        assertThat(checks(push("develop", "src/four.ts", "feat: skip ci in four")))
                .contains("Release dry run");
    }

    @Test
    @Tag("A-14")
    void theDryRunMayBeStartedByHand() {
        var commit = push("develop", "src/more.ts", "feat: more [skip ci]");

        gitHub.post(
                "/actions/workflows/release-dry-run.yml/dispatches",
                Fields.object().put("ref", "develop"));

        assertThat(checks(commit)).containsExactly("Release dry run");
    }

    @Test
    @Tag("A-12")
    void whatAWorkflowPushesWithItsDefaultTokenStartsNothingAndWhatItsAppDoesStartsAll() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.waitSeconds(60);

        assertThat(gitHub.github.view().runs())
                .filteredOn(run -> run.event().equals("push"))
                .noneMatch(run -> run.head().startsWith("release/"));
        var releasePlease = gitHub.newestRun("Release Please");
        assertThat(gitHub.json("/actions/runs/" + releasePlease.id())
                        .path("actor")
                        .path("login")
                        .asText())
                .isEqualTo("aegis-gh-agent[bot]");
        assertThat(gitHub.newestPull().checks())
                .extracting(GitHubView.Check::name)
                .containsExactly("Release dry run");
    }

    @Test
    @Tag("A-56")
    void releasePleaseIsTheProjectsOwnApp() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.waitSeconds(60);

        var pull = gitHub.json("/pulls/" + gitHub.newestPull().number());
        assertThat(pull.path("user").path("login").asText()).isEqualTo("aegis-gh-agent[bot]");
        assertThat(pull.path("user").path("type").asText()).isEqualTo("Bot");
        assertThat(pull.path("user").path("id").asLong()).isEqualTo(272_581_873);
        assertThat(gitHub.json("/pulls/" + gitHub.newestPull().number() + "/commits"))
                .extracting(commit -> commit.path("author").path("id").asLong())
                .containsExactly(272_581_873L);
        assertThat(Json.parse(gitHub.get("users/aegis-gh-agent%5Bbot%5D").body())
                        .path("id")
                        .asLong())
                .isEqualTo(272_581_873);
    }

    @Test
    void aSquashIsByWhoProposedIt() {
        gitHub.github.propose("develop", "erin", "docs/more.md", "# More\n", "docs: more");
        gitHub.waitSeconds(60);
        gitHub.github.merge(gitHub.newestPull().number(), "bob");

        assertThat(gitHub.json("/commits/develop").path("author").path("login").asText())
                .isEqualTo("erin");
    }

    @Test
    @Tag("A-33")
    void tagsAreOfBothKindsAndNotAllAreReleases() {
        assertThat(gitHub.github.view().tags())
                .extracting(tag -> tag.name() + (tag.annotated() ? " annotated" : ""))
                .containsExactlyInAnyOrder(
                        "before-the-redesign annotated",
                        "nightly",
                        "v0.6.5-preview.1",
                        "v0.6.5-preview.2 annotated",
                        "v0.6.5-preview.3 annotated");
        assertThat(gitHub.json("/compare/v0.6.5-preview.1...main")
                        .path("status")
                        .asText())
                .isEqualTo("diverged");
    }
}
