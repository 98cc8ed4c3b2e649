package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestProtocolTest {
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
    void aTokenTellsWhoIsCalling() {
        assertThat(Json.parse(gitHub.get("user").body()).path("login").asText()).isEqualTo(GitHubFixture.LOGIN);
    }

    @Test
    void anUnknownTokenIsRefusedInGitHubsWords() {
        var request = HttpRequest.newBuilder(gitHub.github.apiUrl().resolve("user"))
                .header("Authorization", "Bearer wrong")
                .build();
        var response = gitHub.exchange(request);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Json.parse(response.body()).path("message").asText()).isEqualTo("Bad credentials");
        assertThat(response.body()).contains("documentation_url");

        gitHub.github.faults().tokensRefused(true);
        assertThat(gitHub.get("user").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutATokenNothingCanBeWritten() {
        var request = HttpRequest.newBuilder(gitHub.github.apiUrl().resolve(GitHubFixture.REPOSITORY + "/issues"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"hello\"}"))
                .build();
        assertThat(gitHub.exchange(request).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherRepositoryIsNotFound() {
        var response = gitHub.get("repos/somebody/else");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Json.parse(response.body()).path("message").asText()).isEqualTo("Not Found");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndCostsNothing() {
        var first = gitHub.get(GitHubFixture.REPOSITORY + "/branches/develop");
        var tag = first.headers().firstValue("etag").orElseThrow();
        var left = first.headers().firstValue("x-ratelimit-remaining").orElseThrow();
        var again = gitHub.send("GET", GitHubFixture.REPOSITORY + "/branches/develop", "", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var rate = Json.parse(gitHub.get("rate_limit").body()).path("resources").path("core");
        assertThat(rate.path("remaining").asText()).isEqualTo(left);

        gitHub.github.commit("develop", "dave", "src/new.ts", "export {};\n", "feat: something new");
        var changed = gitHub.send("GET", GitHubFixture.REPOSITORY + "/branches/develop", "", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void aLongListIsReadPageByPage() {
        var first = gitHub.get(GitHubFixture.REPOSITORY + "/commits?sha=develop&per_page=3");
        var link = first.headers().firstValue("link").orElseThrow();
        assertThat(Json.parse(first.body())).hasSize(3);
        assertThat(link).contains("page=2").contains("rel=\"next\"").contains("page=3>; rel=\"last\"");
        var last = gitHub.get(GitHubFixture.REPOSITORY + "/commits?sha=develop&per_page=3&page=3");
        assertThat(Json.parse(last.body())).hasSize(2);
        assertThat(last.headers().firstValue("link").orElseThrow()).doesNotContain("rel=\"next\"");
    }

    @Test
    void theRateLimitEndsWithItsWindow() {
        gitHub.github.leaveCalls(GitHubFixture.LOGIN, 1);
        assertThat(gitHub.get("user").statusCode()).isEqualTo(200);
        var refused = gitHub.get("user");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("x-ratelimit-remaining")).contains("0");
        gitHub.wait(Duration.ofHours(1));
        assertThat(gitHub.get("user").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecondaryLimitSaysWhenToComeBack() {
        gitHub.github.faults().secondaryLimit(1, Duration.ofSeconds(7));
        var refused = gitHub.get("user");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("7");
        assertThat(gitHub.get("user").statusCode()).isEqualTo(200);
    }

    @Test
    void aServerErrorPasses() {
        gitHub.github.faults().serverErrors(1);
        assertThat(gitHub.get("user").statusCode()).isEqualTo(502);
        assertThat(gitHub.get("user").statusCode()).isEqualTo(200);
    }

    @Test
    void refsAreFoundWholeAndByPrefix() {
        var tag = gitHub.json("/git/ref/tags/v0.6.5-preview.3");
        assertThat(tag.path("object").path("type").asText()).isEqualTo("tag");
        var object = gitHub.json("/git/tags/" + tag.path("object").path("sha").asText());
        assertThat(object.path("message").asText()).contains("recovery-release: true");
        assertThat(object.path("object").path("type").asText()).isEqualTo("commit");
        assertThat(gitHub.json("/git/matching-refs/tags/v0.6.5").findValuesAsText("ref"))
                .containsExactly(
                        "refs/tags/v0.6.5-preview.1", "refs/tags/v0.6.5-preview.2", "refs/tags/v0.6.5-preview.3");
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/git/ref/tags/v0.6.5").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("A-34")
    void aComparisonSaysHowFarBranchesAreApart() {
        var ahead = gitHub.json("/compare/main...develop");
        assertThat(ahead.path("status").asText()).isEqualTo("ahead");
        assertThat(ahead.path("ahead_by").asInt()).isEqualTo(4);
        assertThat(ahead.path("behind_by").asInt()).isZero();
        assertThat(ahead.path("files").findValuesAsText("filename"))
                .noneMatch(path -> path.startsWith(".github/"))
                .contains("docs/recovery.md");
        assertThat(gitHub.json("/compare/main...main").path("status").asText()).isEqualTo("identical");
        assertThat(gitHub.json("/compare/develop...main").path("status").asText())
                .isEqualTo("behind");
    }

    @Test
    void filesComeInBase64OrRaw() {
        var file = gitHub.json("/contents/package.json?ref=main");
        var text =
                new String(Base64.getMimeDecoder().decode(file.path("content").asText()), StandardCharsets.UTF_8);
        assertThat(text).contains("\"version\": \"0.6.5-preview.3\"");
        var raw = gitHub.send("GET", GitHubFixture.REPOSITORY + "/contents/.github/gonogo.yml", "")
                .body();
        assertThat(raw).contains("base64");
        var request = HttpRequest.newBuilder(
                        gitHub.github.apiUrl().resolve(GitHubFixture.REPOSITORY + "/contents/.github/gonogo.yml"))
                .header("Accept", "application/vnd.github.raw+json")
                .build();
        assertThat(gitHub.exchange(request).body()).startsWith("process: 1");
        assertThat(gitHub.json("/contents/.github/workflows").findValuesAsText("name"))
                .contains("create-release-branch.yml", "release.yml");
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/contents/absent.txt").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("A-38")
    void theHeadsOfMainAndDevelopStartGreen() {
        for (var head : List.of("main", "develop")) {
            var checks = gitHub.json("/commits/" + head + "/check-runs").path("check_runs");
            assertThat(checks)
                    .extracting(check -> check.path("name").asText())
                    .containsExactlyInAnyOrder("lint", "test (20)", "test (22)");
            assertThat(checks.findValuesAsText("conclusion")).containsOnly("success");
        }
        assertThat(gitHub.json("/commits/" + lastSources() + "/check-runs").path("check_runs"))
                .as("develop's head holds documents only, so the dry run ran before it")
                .extracting(check -> check.path("name").asText())
                .containsExactly("Release dry run");
        var rules = gitHub.json("/rules/branches/main");
        assertThat(rules.findValuesAsText("context")).containsExactly("lint", "test (20)", "test (22)");
        assertThat(rules.findValuesAsText("required_approving_review_count")).containsExactly("1");
        assertThat(gitHub.json("/rules/branches/feature/x")).isEmpty();
    }

    private String lastSources() {
        return gitHub.json("/commits/develop")
                .path("parents")
                .path(0)
                .path("sha")
                .asText();
    }

    @Test
    void aDispatchAnswersTheRunWhenAskedTo() {
        var answer = gitHub.dispatchCut("0.6.6-preview");
        assertThat(answer.statusCode()).isEqualTo(200);
        var run = Json.parse(answer.body()).path("workflow_run_id").asLong();
        assertThat(gitHub.json("/actions/runs/" + run).path("event").asText()).isEqualTo("workflow_dispatch");

        gitHub.github.faults().olderDispatch(true);
        assertThat(gitHub.dispatchCut("0.6.6-preview").statusCode()).isEqualTo(204);
    }

    @Test
    void aDispatchWithWrongInputsIsRefused() {
        var unexpected = Fields.object()
                .put("ref", "main")
                .put("inputs", Fields.object().put("version", "1.0.0").put("colour", "red"));
        var path = "/actions/workflows/create-release-branch.yml/dispatches";
        assertThat(gitHub.post(path, unexpected).statusCode()).isEqualTo(422);
        assertThat(message(gitHub.post(path, unexpected).body())).isEqualTo("Unexpected inputs provided: [\"colour\"]");

        var missing = Fields.object().put("ref", "main").put("inputs", Fields.object());
        assertThat(message(gitHub.post(path, missing).body())).isEqualTo("Required input 'version' not provided");

        var elsewhere = Fields.object().put("ref", "nowhere");
        assertThat(message(gitHub.post(path, elsewhere).body())).isEqualTo("No ref found for: nowhere");

        var byHand = Fields.object().put("ref", "main");
        assertThat(message(gitHub.post("/actions/workflows/release.yml/dispatches", byHand)
                        .body()))
                .isEqualTo("Workflow does not have 'workflow_dispatch' trigger");
        assertThat(gitHub.post("/actions/workflows/absent.yml/dispatches", byHand)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String message(String body) {
        return Json.parse(body).path("message").asText();
    }

    @Test
    void runsAreFilteredAsAsked() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.waitSeconds(3);
        var path = "/actions/workflows/create-release-branch.yml/runs";
        assertThat(count(path + "?event=workflow_dispatch&branch=main")).isEqualTo(1);
        assertThat(count(path + "?event=push")).isZero();
        assertThat(count(path + "?status=in_progress")).isEqualTo(1);
        assertThat(count(path + "?status=success")).isZero();
        assertThat(count(path + "?created=%3E%3D2026-11-20T10:00:00Z")).isEqualTo(1);
        assertThat(count(path + "?created=2026-11-19")).isZero();
        assertThat(count("/actions/runs?head_sha=" + "0".repeat(40))).isZero();
        gitHub.waitSeconds(10);
        assertThat(count(path + "?status=success")).isEqualTo(1);
    }

    private int count(String path) {
        return gitHub.json(path).path("total_count").asInt();
    }

    @Test
    void mergeabilityIsUnknownAtTheFirstLook() {
        gitHub.github.branch("feature/one", "develop", "dave");
        gitHub.github.commit("feature/one", "dave", "README.md", "# Other\n", "docs: another title");
        var number = gitHub.github.openPullRequest("feature/one", "develop", "dave", "docs: another title");
        assertThat(gitHub.json("/pulls/" + number).path("mergeable").isNull()).isTrue();
        assertThat(gitHub.json("/pulls/" + number).path("mergeable").asBoolean())
                .isTrue();
        assertThat(gitHub.json("/pulls/" + number).path("mergeable_state").asText())
                .isEqualTo("blocked");

        gitHub.github.commit("develop", "ann", "README.md", "# Third\n", "docs: a third title");
        assertThat(gitHub.json("/pulls/" + number).path("mergeable_state").asText())
                .isEqualTo("unknown");
        assertThat(gitHub.json("/pulls/" + number).path("mergeable_state").asText())
                .isEqualTo("dirty");
        assertThat(gitHub.send("PUT", GitHubFixture.REPOSITORY + "/pulls/" + number + "/merge", "{}")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aSecondPullRequestOfTheSameBranchesIsRefused() {
        var body = Fields.object().put("title", "once").put("head", "develop").put("base", "main");
        assertThat(gitHub.post("/pulls", body).statusCode()).isEqualTo(201);
        var second = gitHub.post("/pulls", body);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(Json.parse(second.body())
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("A pull request already exists for OneStepAt4time:develop.");
        var nothing = Fields.object().put("title", "none").put("head", "main").put("base", "develop");
        assertThat(gitHub.post("/pulls", nothing).body()).contains("No commits between develop and main");
        assertThat(gitHub.json("/pulls?head=OneStepAt4time:develop&base=main")).hasSize(1);
        assertThat(gitHub.json("/pulls?head=OneStepAt4time:main")).isEmpty();
    }

    @Test
    void anApprovalFallsWhenTheHeadMoves() {
        var number = gitHub.github.openPullRequest("develop", "main", "dave", "promote");
        gitHub.github.approve(number, "bob");
        gitHub.github.commit("develop", "dave", "src/late.ts", "export {};\n", "feat: late");
        assertThat(gitHub.json("/pulls/" + number + "/reviews")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("DISMISSED");
    }

    @Test
    void aPullRequestWithoutChecksStaysBlocked() {
        gitHub.github.faults().checksMissing(true);
        gitHub.github.branch("feature/two", "main", "dave");
        gitHub.github.commit("feature/two", "dave", "a.txt", "a\n", "feat: a");
        var number = gitHub.github.openPullRequest("feature/two", "main", "dave", "feat: a");
        gitHub.github.approve(number, "bob");
        gitHub.waitSeconds(60);
        assertThat(gitHub.pull(number).checks()).isEmpty();
        assertThat(gitHub.pull(number).mergeableState()).isEqualTo("blocked");
    }

    @Test
    @Tag("A-104")
    void aReleaseBranchIsDeletedByItsRefAndMainIsNot() {
        gitHub.github.branch("release/0.6.6-preview", "develop", "ann");
        var release = GitHubFixture.REPOSITORY + "/git/refs/heads/release/0.6.6-preview";
        assertThat(gitHub.send("DELETE", release, "").statusCode()).isEqualTo(204);
        assertThat(gitHub.send("DELETE", release, "").statusCode()).isEqualTo(422);
        assertThat(gitHub.send("DELETE", GitHubFixture.REPOSITORY + "/git/refs/heads/main", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void issuesAndPullRequestsShareTheirNumbers() {
        var issue = gitHub.github.openIssue("ann", "0.6.6-preview is unusable", "see the log");
        gitHub.github.comment(issue, "bob", "approved");
        var pull = gitHub.github.openPullRequest("develop", "main", "dave", "promote");
        assertThat(pull).isEqualTo(issue + 1);
        assertThat(gitHub.json("/issues/" + issue).path("comments").asInt()).isEqualTo(1);
        assertThat(gitHub.json("/issues/" + issue + "/comments")
                        .path(0)
                        .path("body")
                        .asText())
                .isEqualTo("approved");
        assertThat(gitHub.json("/issues/" + pull).has("pull_request")).isTrue();
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/issues/99999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void brokenJsonIsABadRequest() {
        assertThat(gitHub.send("POST", GitHubFixture.REPOSITORY + "/pulls", "{").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHangHoldsTheAnswersUntilTheServerCloses() {
        try (var other = new GitHubFixture(folder.resolve("other"))) {
            other.github.hang(Duration.ofMinutes(30));
            var held = CompletableFuture.runAsync(() -> other.get("user"));
            assertThat(held).failsWithin(Duration.ofMillis(200));
            other.github.close();
            assertThat(held.handle((nothing, problem) -> "over")).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
