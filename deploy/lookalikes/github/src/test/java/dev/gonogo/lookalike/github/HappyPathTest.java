package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.registries.Artifact;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HappyPathTest {
    private static final String VERSION = "0.6.6-preview";

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

    @Test
    @Tag("A-12")
    @Tag("A-32")
    @Tag("A-49")
    @Tag("A-50")
    @Tag("A-53")
    void aCutMakesTheBranchAndTheReleasePleasePullRequest() {
        gitHub.dispatchCut(VERSION);
        gitHub.waitSeconds(60);

        var pull = gitHub.newestPull();
        assertThat(pull.title()).isEqualTo("chore(release/0.6.6-preview): release 0.6.6-preview");
        assertThat(pull.head()).isEqualTo("release-please--branches--release/0.6.6-preview");
        assertThat(pull.base()).isEqualTo("release/0.6.6-preview");
        assertThat(pull.author()).isEqualTo("aegis-gh-agent[bot]");
        assertThat(pull.checks()).extracting(GitHubView.Check::name).contains("Release dry run");
        assertThat(pull.mergeableState()).isEqualTo("clean");

        var files = gitHub.json("/pulls/" + pull.number() + "/files");
        assertThat(files.findValuesAsText("filename"))
                .containsExactlyInAnyOrder(
                        ".release-please-manifest.json",
                        "CHANGELOG.md",
                        "deploy/helm/aegis/Chart.yaml",
                        "package-lock.json",
                        "package.json");
        assertThat(files.findValuesAsText("patch"))
                .anySatisfy(patch -> assertThat(patch)
                        .contains("+## [0.6.6-preview](https://github.com/OneStepAt4time/aegis/compare/"
                                + "v0.6.5-preview.3...v0.6.6-preview) (2026-11-20)"));
    }

    @Test
    @Tag("A-15")
    @Tag("A-77")
    @Tag("A-81")
    @Tag("A-85")
    @Tag("A-92")
    @Tag("A-102")
    void aPreviewGoesFromTheDispatchToTheRegistries() throws GitAPIException {
        gitHub.dispatchCut(VERSION);
        gitHub.waitSeconds(60);
        gitHub.github.merge(gitHub.newestPull().number(), "ann");

        var promotion = promote();
        gitHub.waitSeconds(60);
        assertThat(gitHub.pull(promotion).mergeableState()).isEqualTo("blocked");
        gitHub.github.approve(promotion, "bob");
        assertThat(gitHub.pull(promotion).mergeableState()).isEqualTo("clean");
        gitHub.github.merge(promotion, "carol");
        assertThat(gitHub.github.view().branches()).anySatisfy(branch -> {
            assertThat(branch.name()).isEqualTo("main");
            assertThat(branch.subject())
                    .isEqualTo("chore(release): promote 0.6.6-preview to main (#" + promotion + ")");
        });

        assertThat(tagMain().getStatus()).isEqualTo(RemoteRefUpdate.Status.OK);
        gitHub.waitSeconds(300);

        var run = gitHub.newestRun("Release");
        assertThat(run.state()).isEqualTo("success");
        assertThat(run.jobs()).hasSize(20).allMatch(job -> job.state().equals("success"));
        assertEverythingIsPublic();
    }

    private int promote() {
        var body = Fields.object()
                .put("title", "chore(release): promote 0.6.6-preview to main")
                .put("head", "release/0.6.6-preview")
                .put("base", "main");
        return Json.parse(gitHub.post("/pulls", body).body()).path("number").asInt();
    }

    private RemoteRefUpdate tagMain() throws GitAPIException {
        try (Git clone = gitHub.cloned("clone")) {
            clone.tag()
                    .setName("v0.6.6-preview")
                    .setMessage("Release v0.6.6-preview")
                    .setTagger(new PersonIdent("gonogo", "gonogo@example.org"))
                    .call();
            return GitHubFixture.push(clone, GitHubFixture.TOKEN, "refs/tags/v0.6.6-preview");
        }
    }

    private void assertEverythingIsPublic() {
        assertThat(gitHub.github.registries().view().entries())
                .filteredOn(entry -> entry.artifact().version().startsWith("0.6.6"))
                .extracting(entry -> entry.artifact() + " " + entry.channel())
                .containsExactlyInAnyOrder(
                        "@onestepat4time/aegis 0.6.6-preview preview",
                        "@onestepat4time/aegis-client 0.6.6-preview preview",
                        "ag-client 0.6.6.dev0 ",
                        "aegis 0.6.6-preview ");
        assertThat(gitHub.github.registries().packages().holds(Artifact.pypi("ag-client", "0.6.6.dev0")))
                .isTrue();
        var release = gitHub.json("/releases/tags/v0.6.6-preview");
        assertThat(release.path("prerelease").asBoolean()).isTrue();
        assertThat(release.path("assets").findValuesAsText("name"))
                .containsExactlyInAnyOrder("checksums.txt", "sbom.json", "package.sigstore");
        assertThat(gitHub.json("/git/matching-refs/heads/release/")).isEmpty();
        assertThat(gitHub.github.view().tags())
                .filteredOn(tag -> tag.name().equals("v0.6.6-preview"))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.annotated()).isTrue();
                    assertThat(tag.message().strip()).isEqualTo("Release v0.6.6-preview");
                });
    }
}
