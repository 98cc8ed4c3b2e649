package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.lookalike.registries.RegistriesView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Agent Zero repository is one that its process can release. */
class AgentZeroTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private GitHubLookAlike github;

    @BeforeEach
    void start() {
        github = GitHubLookAlike.start(Settings.of(BuiltIn.AGENT_ZERO, () -> now, folder.resolve("data"), Map.of()));
    }

    @AfterEach
    void stop() {
        github.close();
    }

    private void wait(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        github.tick();
    }

    private GitHubView.Run newest(String workflow) {
        return github.view().runs().stream()
                .filter(run -> run.workflow().equals(workflow))
                .findFirst()
                .orElseThrow();
    }

    private List<String> published(String version) {
        return github.registries().view().entries().stream()
                .map(RegistriesView.Entry::artifact)
                .filter(artifact -> artifact.version().equals(version))
                .map(artifact -> artifact.registry() + " " + artifact)
                .toList();
    }

    @Test
    void itBeginsWithAReleaseThatIsPublicAndGreenBranches() {
        assertThat(github.view().tags())
                .extracting(GitHubView.Tag::name, GitHubView.Tag::annotated)
                .containsExactly(tuple("v0.7.0", true));
        assertThat(published("0.7.0"))
                .containsExactly("PYPI soma-agent 0.7.0", "OCI agent0ai/agent-zero 0.7.0", "HELM soma 0.7.0");
        assertThat(github.view().branches())
                .extracting(GitHubView.Branch::name)
                .containsExactlyInAnyOrder("main", "soma_integration");
        assertThat(github.view().runs())
                .filteredOn(run -> List.of("main", "soma_integration").contains(run.head()))
                .extracting(run -> run.workflow() + " " + run.head() + " " + run.state())
                .containsExactlyInAnyOrder(
                        "CI main success",
                        "Docs main success",
                        "CI soma_integration success",
                        "Docs soma_integration success");
    }

    @Test
    @Tag("B-12")
    @Tag("B-13")
    @Tag("B-14")
    @Tag("B-15")
    @Tag("B-16")
    @Tag("B-17")
    void theValidationRunsTheSeedsCommands() {
        assertThat(Resources.text("/lookalike/agent-zero/dot.github/workflows/validate.yml")
                        .lines()
                        .filter(line -> line.contains("- run: "))
                        .map(line -> line.substring(line.indexOf(": ") + 2)))
                .containsExactly(
                        "make fmt-check",
                        "make lint",
                        "pytest",
                        "pytest tests/playwright --headed",
                        "make docs-verify",
                        "make helm-verify");
    }

    @Test
    @Tag("B-26")
    @Tag("B-27")
    @Tag("B-28")
    void aTagPublishesPackageImageAndChartOnce() {
        String project = Resources.text("/lookalike/agent-zero/pyproject.toml").replace("0.7.0", "0.7.1");
        github.publishRelease("v0.7.9", "ann", false, List.of());
        wait(60);
        assertThat(newest("Release").state()).isEqualTo("failure");
        assertThat(published("0.7.9")).isEmpty();

        github.commit("main", "ann", "pyproject.toml", project, "chore(release): v0.7.1");
        github.publishRelease("v0.7.1", "ann", false, List.of());
        wait(60);
        assertThat(newest("Release").jobs())
                .extracting(job -> job.name() + " " + job.state())
                .containsExactlyInAnyOrder(
                        "preflight success",
                        "publish-package success",
                        "publish-image success",
                        "publish-chart success");
        assertThat(published("0.7.1"))
                .containsExactlyInAnyOrder("PYPI soma-agent 0.7.1", "OCI agent0ai/agent-zero 0.7.1", "HELM soma 0.7.1");
    }

    @Test
    void aPersonsMergeCarriesOneBranchIntoAnother() {
        github.commit("main", "bob", "a", "text", "fix: a");
        github.mergeBranch("main", "soma_integration", "bob");
        assertThat(github.view().branches())
                .filteredOn(branch -> branch.name().equals("soma_integration"))
                .extracting(GitHubView.Branch::subject)
                .containsExactly("Merge branch 'main' into soma_integration");

        github.commit("main", "bob", "b", "one", "fix: b");
        github.commit("soma_integration", "bob", "b", "two", "fix: b as well");
        assertThatThrownBy(() -> github.mergeBranch("main", "soma_integration", "bob"))
                .hasMessage("main and soma_integration conflict.");
    }
}
