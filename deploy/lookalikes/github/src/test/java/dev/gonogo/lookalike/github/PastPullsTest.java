package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What develop has beyond main came by pull requests, as on GitHub. */
class PastPullsTest {
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

    private JsonNode line() {
        return gitHub.json("/compare/main...develop").path("commits");
    }

    private static String sha(JsonNode commit) {
        return commit.path("sha").asText();
    }

    private static List<String> logins(JsonNode items, String field) {
        return items.findValues(field).stream()
                .map(one -> one.path("login").asText())
                .toList();
    }

    @Test
    @Tag("A-109")
    void eachCommitOfDevelopCameByAPullRequest() {
        assertThat(line()).hasSize(4).allSatisfy(commit -> {
            var pulls = gitHub.json("/commits/" + sha(commit) + "/pulls");
            assertThat(pulls).hasSize(1);
            var pull = pulls.path(0);
            assertThat(commit.path("commit").path("message").asText())
                    .isEqualTo(pull.path("title").asText() + " (#"
                            + pull.path("number").asText() + ")");
            assertThat(pull.path("merge_commit_sha").asText()).isEqualTo(sha(commit));
            assertThat(pull.path("merged_at").asText())
                    .isEqualTo(
                            commit.path("commit").path("committer").path("date").asText());
            assertThat(pull.path("base").path("ref").asText()).isEqualTo("develop");
            assertThat(pull.path("user")).isEqualTo(commit.path("author"));
        });
        assertThat(gitHub.json("/pulls?state=closed&base=develop").findValuesAsText("number"))
                .containsExactly("2431", "2423", "2417", "2410");
        assertThat(gitHub.json("/pulls")).isEmpty();
    }

    @Test
    void theCommitIsGitHubsAndTheHeadIsTheAuthors() {
        var commit = line().path(0);
        var pull = gitHub.json("/pulls/2410");
        assertThat(commit.path("committer").path("login").asText()).isEqualTo("web-flow");
        assertThat(commit.path("commit").path("verification").path("verified").asBoolean())
                .isTrue();

        var head = gitHub.json("/commits/" + pull.path("head").path("sha").asText());
        assertThat(sha(head)).isNotEqualTo(sha(commit));
        assertThat(head.path("committer").path("login").asText()).isEqualTo("dave");
        assertThat(head.path("commit").path("tree"))
                .isEqualTo(commit.path("commit").path("tree"));
        assertThat(head.path("parents")).isEqualTo(commit.path("parents"));
        assertThat(gitHub.json("/pulls/2410/commits").findValuesAsText("message"))
                .containsExactly("feat(dashboard): show the age of every session");
        assertThat(gitHub.json("/pulls/2410/files").findValuesAsText("filename"))
                .containsExactly("src/session-age.ts");
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/branches/dave/2410").statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyElseApprovedAndMergedItWhenItsChecksWereGreen() {
        for (var number : List.of("2410", "2417", "2423", "2431")) {
            var pull = gitHub.json("/pulls/" + number);
            var head = pull.path("head").path("sha").asText();
            var reviews = gitHub.json("/pulls/" + number + "/reviews");
            assertThat(reviews.findValuesAsText("state")).containsExactly("APPROVED");
            assertThat(reviews.findValuesAsText("commit_id")).containsExactly(head);
            assertThat(logins(reviews, "user"))
                    .containsExactly(pull.path("merged_by").path("login").asText())
                    .doesNotContain(pull.path("user").path("login").asText());
            assertThat(gitHub.json("/commits/" + head + "/check-runs").path("check_runs"))
                    .extracting(check -> check.path("name").asText() + " "
                            + check.path("conclusion").asText())
                    .contains("lint success", "test (20) success", "test (22) success");
        }
    }

    @Test
    void developWasMovedByWhoMergedThem() {
        var moves = gitHub.json("/activity?ref=refs/heads/develop");
        assertThat(moves.findValuesAsText("activity_type")).hasSize(4).containsOnly("pr_merge");
        assertThat(logins(moves, "actor")).containsExactly("bob", "bob", "ann", "bob");
        assertThat(line())
                .extracting(PastPullsTest::sha)
                .isEqualTo(moves.findValuesAsText("after").reversed());
    }

    @Test
    void theNextNumberIsAboveTheirs() {
        assertThat(gitHub.github.openIssue("ann", "hello", "")).isEqualTo(2436);
    }
}
