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

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(folder);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private JsonNode permission(String login) {
        return desk.json("/collaborators/" + login + "/permission");
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
        assertThat(desk.get(Desk.REPOSITORY + "/collaborators/mallory/permission")
                        .statusCode())
                .as("a login that nobody has")
                .isEqualTo(404);
        desk.json("/issues/" + desk.github.openIssue("mallory", "hello", ""));
        assertThat(permission("mallory").path("permission").asText()).isEqualTo("read");

        var app = desk.get(Desk.REPOSITORY + "/collaborators/github-actions%5Bbot%5D/permission");
        assertThat(app.statusCode()).isEqualTo(404);
        assertThat(Json.parse(app.body()).path("message").asText()).isEqualTo("github-actions[bot] is not a user");
    }

    @Test
    void whoMayNotPushMayNotAsk() {
        var request = HttpRequest.newBuilder(
                        desk.github.apiUrl().resolve(Desk.REPOSITORY + "/collaborators/bob/permission"))
                .build();
        var refused = desk.exchange(request);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Json.parse(refused.body()).path("message").asText())
                .isEqualTo("Must have push access to view collaborator permission.");
    }

    @Test
    @Tag("A-63")
    void onlyWhoMayWriteApprovesOrBlocksAMerge() {
        var number = desk.github.openPullRequest("develop", "main", "dave", "promote");
        desk.waitSeconds(300);
        desk.github.approve(number, "mallory");
        assertThatThrownBy(() -> desk.github.merge(number, "bob")).hasMessageContaining("At least 1 approving review");

        desk.github.approve(number, "bob");
        desk.github.requestChanges(number, "carol", "not yet");
        assertThatThrownBy(() -> desk.github.merge(number, "bob")).hasMessageContaining("Changes have been requested");

        desk.github.approve(number, "carol");
        desk.github.requestChanges(number, "mallory", "never");
        desk.github.merge(number, "bob");
        assertThat(desk.pull(number).state()).isEqualTo("merged");
    }

    private JsonNode lastCommit(int number) {
        var commits = desk.json("/pulls/" + number + "/commits");
        return commits.path(commits.size() - 1);
    }

    private int proposedBy(String author) {
        desk.github.branch("topic", "main", "dave");
        desk.github.commitAs("topic", "dave", author, Map.of("a.txt", "a\n"), "feat: a");
        return desk.github.openPullRequest("topic", "main", "dave", "feat: a");
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
        desk.dispatchCut("0.6.6-preview");
        desk.github.advanceToTheEnd();
        var commit = lastCommit(desk.newestPull().number());
        assertThat(commit.path("author").path("login").asText()).isEqualTo("aegis-gh-agent[bot]");
        assertThat(commit.path("committer").path("login").asText()).isEqualTo("web-flow");
        assertThat(commit.path("commit").path("verification").path("reason").asText())
                .isEqualTo("valid");
    }

    @Test
    @Tag("A-63")
    void whoMovedABranchIsKeptWhateverTheCommitsSay() {
        proposedBy("bob <bob@users.noreply.github.com>");
        var moves = desk.json("/activity?ref=refs/heads/topic");
        assertThat(moves)
                .extracting(move -> move.path("activity_type").asText())
                .containsExactly("push", "branch_creation");
        assertThat(moves)
                .extracting(move -> move.path("actor").path("login").asText())
                .containsOnly("dave");
        assertThat(moves.path(0).path("after").asText())
                .isEqualTo(
                        desk.json("/branches/topic").path("commit").path("sha").asText());

        desk.github.branch("other", "main", "dave");
        desk.github.merge(desk.github.openPullRequest("topic", "other", "dave", "feat: a"), "carol");
        assertThat(desk.json("/activity?ref=other&per_page=1")
                        .path(0)
                        .path("activity_type")
                        .asText())
                .isEqualTo("pr_merge");
    }

    @Test
    void noMoreThan250CommitsOfAPullRequestAreListed() {
        desk.github.branch("long", "main", "dave");
        for (int number = 1; number <= 251; number++) {
            desk.github.commit("long", "dave", "a.txt", number + "\n", "feat: " + number);
        }
        var number = desk.github.openPullRequest("long", "main", "dave", "feat: long");
        assertThat(desk.json("/pulls/" + number + "/commits?per_page=100&page=3"))
                .hasSize(50);
    }

    @Test
    @Tag("A-23")
    void aCommentThatSomebodyEditedStillNamesItsAuthor() {
        var issue = desk.github.openIssue("ann", "unusable", "");
        desk.github.comment(issue, "carol", "Looked at it.");
        desk.waitSeconds(60);
        desk.github.editLastComment(issue, "Approved.");

        var comment = desk.json("/issues/" + issue + "/comments").path(0);
        assertThat(comment.path("user").path("login").asText()).isEqualTo("carol");
        assertThat(comment.path("body").asText()).isEqualTo("Approved.");
        assertThat(comment.path("updated_at").asText())
                .isGreaterThan(comment.path("created_at").asText());
    }
}
