package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who somebody is, what they may do, and whose word counts, as on GitHub. */
class PeopleTest {
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

    private JsonNode permission(String login) {
        return gitHub.json("/collaborators/" + login + "/permission");
    }

    @Test
    void aPermissionIsTheBaseRoleBesideItsName() {
        var bob = permission("Bob");
        assertThat(bob.path("permission").asText()).isEqualTo("write");
        assertThat(bob.path("role_name").asText()).isEqualTo("maintain");
        assertThat(bob.path("user").path("id").asLong())
                .isEqualTo(permission("bob").path("user").path("id").asLong());
        assertThat(permission("OneStepAt4time").path("permission").asText()).isEqualTo("admin");
        assertThat(permission("erin").path("permission").asText()).isEqualTo("read");
        assertThat(permission("erin").path("role_name").asText()).isEqualTo("triage");
    }

    @Test
    void aStrangerMayReadWhatIsPublicAndAnAppIsNoUser() {
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/collaborators/mallory/permission")
                        .statusCode())
                .as("a login that nobody has")
                .isEqualTo(404);
        gitHub.json("/issues/" + gitHub.github.openIssue("mallory", "hello", ""));
        assertThat(permission("mallory").path("permission").asText()).isEqualTo("read");

        var app = gitHub.get(GitHubFixture.REPOSITORY + "/collaborators/github-actions%5Bbot%5D/permission");
        assertThat(app.statusCode()).isEqualTo(404);
        assertThat(Json.parse(app.body()).path("message").asText()).isEqualTo("github-actions[bot] is not a user");
    }

    @Test
    void whoMayNotPushMayNotAsk() {
        var request = HttpRequest.newBuilder(
                        gitHub.github.apiUrl().resolve(GitHubFixture.REPOSITORY + "/collaborators/bob/permission"))
                .build();
        var refused = gitHub.exchange(request);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Json.parse(refused.body()).path("message").asText())
                .isEqualTo("Must have push access to view collaborator permission.");
    }

    @Test
    @Tag("A-63")
    void onlyWhoMayWriteApprovesOrBlocksAMerge() {
        var number = gitHub.github.openPullRequest("develop", "main", "dave", "promote");
        gitHub.waitSeconds(300);
        gitHub.github.approve(number, "mallory");
        assertThatThrownBy(() -> gitHub.github.merge(number, "bob"))
                .hasMessageContaining("At least 1 approving review");

        gitHub.github.approve(number, "bob");
        gitHub.github.requestChanges(number, "carol", "not yet");
        assertThatThrownBy(() -> gitHub.github.merge(number, "bob"))
                .hasMessageContaining("Changes have been requested");

        gitHub.github.approve(number, "carol");
        gitHub.github.requestChanges(number, "mallory", "never");
        gitHub.github.merge(number, "bob");
        assertThat(gitHub.pull(number).state()).isEqualTo("merged");
    }

    private JsonNode lastCommit(int number) {
        var commits = gitHub.json("/pulls/" + number + "/commits");
        return commits.path(commits.size() - 1);
    }

    private int proposedBy(String author) {
        gitHub.github.branch("topic", "main", "dave");
        gitHub.github.commitAs("topic", "dave", author, Map.of("a.txt", "a\n"), "feat: a");
        return gitHub.github.openPullRequest("topic", "main", "dave", "feat: a");
    }

    @Test
    @Tag("A-56")
    void aNameWithoutAKnownAddressIsNobodysAccount() {
        var commit = lastCommit(proposedBy("github-actions[bot] <bot@example.org>"));
        assertThat(commit.path("commit").path("author").path("name").asText()).isEqualTo("github-actions[bot]");
        assertThat(commit.path("author").isNull()).isTrue();
        assertThat(commit.path("committer").isNull()).isTrue();
    }

    @Test
    @Tag("A-56")
    void whoWritesTheAddressOfAnAppIsTakenForItAndHasNoSignature() {
        var commit = lastCommit(proposedBy("anything <41898282+github-actions[bot]@users.noreply.github.com>"));
        assertThat(commit.path("author").path("login").asText()).isEqualTo("github-actions[bot]");
        var verification = commit.path("commit").path("verification");
        assertThat(verification.path("verified").asBoolean()).isFalse();
        assertThat(verification.path("reason").asText()).isEqualTo("unsigned");
    }

    @Test
    @Tag("A-56")
    void whatAnAppCommitsThroughTheApiIsSignedByGitHub() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.github.advanceToTheEnd();
        var commit = lastCommit(gitHub.newestPull().number());
        assertThat(commit.path("author").path("login").asText()).isEqualTo("aegis-gh-agent[bot]");
        assertThat(commit.path("committer").path("login").asText()).isEqualTo("web-flow");
        assertThat(commit.path("commit").path("verification").path("reason").asText())
                .isEqualTo("valid");
    }

    @Test
    @Tag("A-63")
    void whoMovedABranchIsKeptWhateverTheCommitsSay() {
        proposedBy("bob <bob@users.noreply.github.com>");
        var moves = gitHub.json("/activity?ref=refs/heads/topic");
        assertThat(moves)
                .extracting(move -> move.path("activity_type").asText())
                .containsExactly("push", "branch_creation");
        assertThat(moves)
                .extracting(move -> move.path("actor").path("login").asText())
                .containsOnly("dave");
        assertThat(moves.path(0).path("after").asText())
                .isEqualTo(gitHub.json("/branches/topic")
                        .path("commit")
                        .path("sha")
                        .asText());

        gitHub.github.branch("other", "main", "dave");
        gitHub.github.merge(gitHub.github.openPullRequest("topic", "other", "dave", "feat: a"), "carol");
        assertThat(gitHub.json("/activity?ref=other&per_page=1")
                        .path(0)
                        .path("activity_type")
                        .asText())
                .isEqualTo("pr_merge");
    }

    @Test
    void noMoreThan250CommitsOfAPullRequestAreListed() {
        gitHub.github.branch("long", "main", "dave");
        for (int number = 1; number <= 251; number++) {
            gitHub.github.commit("long", "dave", "a.txt", number + "\n", "feat: " + number);
        }
        var number = gitHub.github.openPullRequest("long", "main", "dave", "feat: long");
        assertThat(gitHub.json("/pulls/" + number + "/commits?per_page=100&page=3"))
                .hasSize(50);
    }

    @Test
    @Tag("A-23")
    void aCommentThatSomebodyEditedStillNamesItsAuthor() {
        var issue = gitHub.github.openIssue("ann", "unusable", "");
        gitHub.github.comment(issue, "carol", "Looked at it.");
        gitHub.waitSeconds(60);
        gitHub.github.editLastComment(issue, "Approved.");

        var comment = gitHub.json("/issues/" + issue + "/comments").path(0);
        assertThat(comment.path("user").path("login").asText()).isEqualTo("carol");
        assertThat(comment.path("body").asText()).isEqualTo("Approved.");
        assertThat(comment.path("updated_at").asText())
                .isGreaterThan(comment.path("created_at").asText());
    }
}
