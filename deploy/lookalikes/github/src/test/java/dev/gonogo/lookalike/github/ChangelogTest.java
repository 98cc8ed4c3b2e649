package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.http.Fields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of main's changelog over five releases in a row. */
@Tag("A-32")
@Tag("A-53")
class ChangelogTest {
    private static final List<String> VERSIONS =
            List.of("0.6.6-preview", "0.6.7-preview", "0.6.8-preview", "0.6.9-preview", "0.6.10-preview");
    private static final List<String> BEFORE = List.of(
            "0.6.5-preview.3 since v0.6.5-preview.2",
            "0.6.5-preview.2 since v0.6.5-preview.1",
            "0.6.5-preview.1 since v0.6.5-preview");
    private static final List<String> METADATA = List.of(
            ".release-please-manifest.json",
            "CHANGELOG.md",
            "deploy/helm/aegis/Chart.yaml",
            "package-lock.json",
            "package.json");

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
    void itGrowsWhereMainIsMergedBackIntoDevelop() {
        VERSIONS.forEach(version -> {
            release(version);
            gitHub.github.mergeBranch("main", "develop", "bob");
        });

        var sections = new ArrayList<>(List.of(
                "0.6.10-preview since v0.6.9-preview",
                "0.6.9-preview since v0.6.8-preview",
                "0.6.8-preview since v0.6.7-preview",
                "0.6.7-preview since v0.6.6-preview",
                "0.6.6-preview since v0.6.5-preview.3"));
        sections.addAll(BEFORE);
        assertThat(sections("main")).isEqualTo(sections);
    }

    /**
     * Nothing merges main back automatically: the release branch begins with develop's changelog, which then replaces
     * main's.
     */
    @Test
    void itLosesTheLastSectionWithEachReleaseWhereNobodyDoes() {
        VERSIONS.forEach(this::release);

        var sections = new ArrayList<>(List.of("0.6.10-preview since v0.6.9-preview"));
        sections.addAll(BEFORE);
        assertThat(sections("main")).isEqualTo(sections);
    }

    private List<String> sections(String branch) {
        return text("CHANGELOG.md", branch)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.replaceFirst("## \\[(.*)]\\(.*/compare/(.*)\\.\\.\\.v.*", "$1 since $2"))
                .toList();
    }

    private String text(String path, String branch) {
        var content = gitHub.json("/contents/" + path + "?ref=" + branch).path("content");
        return new String(Base64.getMimeDecoder().decode(content.asText()), StandardCharsets.UTF_8);
    }

    /** From the cut to the end of the run that the tag starts. */
    private void release(String version) {
        gitHub.dispatchCut(version);
        gitHub.waitSeconds(60);
        gitHub.github.merge(gitHub.newestPull().number(), "bob");
        var promotion = promotion(version);
        gitHub.waitSeconds(60);
        gitHub.github.approve(promotion, "carol");
        gitHub.github.merge(promotion, "bob");
        var main = gitHub.json("/git/ref/heads/main").path("object").path("sha").asText();
        gitHub.post(
                "/git/refs", Fields.object().put("ref", "refs/tags/v" + version).put("sha", main));
        gitHub.waitSeconds(300);
        assertThat(gitHub.newestRun("Release").state()).isEqualTo("success");
    }

    /** A direct one, or if that conflicts, one of a clean branch with the metadata. */
    private int promotion(String version) {
        var branch = "release/" + version;
        var direct = gitHub.github.openPullRequest(branch, "main", "ann", "promote");
        if (!gitHub.pull(direct).mergeableState().equals("dirty")) {
            return direct;
        }
        gitHub.github.close(direct, "ann");
        var clean = "chore/promote-" + version + "-main";
        var files = new LinkedHashMap<String, String>();
        METADATA.forEach(path -> files.put(path, text(path, branch)));
        gitHub.github.branch(clean, "main", "ann");
        gitHub.github.commit(clean, "ann", files, "chore(release): promote " + version + " to main");
        return gitHub.github.openPullRequest(clean, "main", "ann", "promote");
    }
}
