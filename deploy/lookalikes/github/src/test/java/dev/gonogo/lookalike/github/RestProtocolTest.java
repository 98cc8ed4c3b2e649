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

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(folder);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aTokenTellsWhoIsCalling() {
        assertThat(Json.parse(desk.get("user").body()).path("login").asText()).isEqualTo(Desk.LOGIN);
    }

    @Test
    void anUnknownTokenIsRefusedInGitHubsWords() {
        var request = HttpRequest.newBuilder(desk.github.apiUrl().resolve("user"))
                .header("Authorization", "Bearer wrong")
                .build();
        var response = desk.exchange(request);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Json.parse(response.body()).path("message").asText()).isEqualTo("Bad credentials");
        assertThat(response.body()).contains("documentation_url");

        desk.github.faults().tokensRefused(true);
        assertThat(desk.get("user").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutATokenNothingCanBeWritten() {
        var request = HttpRequest.newBuilder(desk.github.apiUrl().resolve(Desk.REPOSITORY + "/issues"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"hello\"}"))
                .build();
        assertThat(desk.exchange(request).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherRepositoryIsNotFound() {
        var response = desk.get("repos/somebody/else");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Json.parse(response.body()).path("message").asText()).isEqualTo("Not Found");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndCostsNothing() {
        var first = desk.get(Desk.REPOSITORY + "/branches/develop");
        var tag = first.headers().firstValue("etag").orElseThrow();
        var left = first.headers().firstValue("x-ratelimit-remaining").orElseThrow();
        var again = desk.send("GET", Desk.REPOSITORY + "/branches/develop", "", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var rate = Json.parse(desk.get("rate_limit").body()).path("resources").path("core");
        assertThat(rate.path("remaining").asText()).isEqualTo(left);

        desk.github.commit("develop", "dave", "src/new.ts", "export {};\n", "feat: something new");
        var changed = desk.send("GET", Desk.REPOSITORY + "/branches/develop", "", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void aLongListIsReadPageByPage() {
        var first = desk.get(Desk.REPOSITORY + "/commits?sha=develop&per_page=3");
        var link = first.headers().firstValue("link").orElseThrow();
        assertThat(Json.parse(first.body())).hasSize(3);
        assertThat(link).contains("page=2").contains("rel=\"next\"").contains("page=3>; rel=\"last\"");
        var last = desk.get(Desk.REPOSITORY + "/commits?sha=develop&per_page=3&page=3");
        assertThat(Json.parse(last.body())).hasSize(2);
        assertThat(last.headers().firstValue("link").orElseThrow()).doesNotContain("rel=\"next\"");
    }

    @Test
    void theRateLimitEndsWithItsWindow() {
        desk.github.leaveCalls(Desk.LOGIN, 1);
        assertThat(desk.get("user").statusCode()).isEqualTo(200);
        var refused = desk.get("user");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("x-ratelimit-remaining")).contains("0");
        desk.wait(Duration.ofHours(1));
        assertThat(desk.get("user").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecondaryLimitSaysWhenToComeBack() {
        desk.github.faults().secondaryLimit(1, Duration.ofSeconds(7));
        var refused = desk.get("user");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("7");
        assertThat(desk.get("user").statusCode()).isEqualTo(200);
    }

    @Test
    void aServerErrorPasses() {
        desk.github.faults().serverErrors(1);
        assertThat(desk.get("user").statusCode()).isEqualTo(502);
        assertThat(desk.get("user").statusCode()).isEqualTo(200);
    }

    @Test
    void refsAreFoundWholeAndByPrefix() {
        var tag = desk.json("/git/ref/tags/v0.6.5-preview.3");
        assertThat(tag.path("object").path("type").asText()).isEqualTo("tag");
        var object = desk.json("/git/tags/" + tag.path("object").path("sha").asText());
        assertThat(object.path("message").asText()).contains("recovery-release: true");
        assertThat(object.path("object").path("type").asText()).isEqualTo("commit");
        assertThat(desk.json("/git/matching-refs/tags/v0.6.5").findValuesAsText("ref"))
                .containsExactly(
                        "refs/tags/v0.6.5-preview.1", "refs/tags/v0.6.5-preview.2", "refs/tags/v0.6.5-preview.3");
        assertThat(desk.get(Desk.REPOSITORY + "/git/ref/tags/v0.6.5").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("A-34")
    void aComparisonSaysHowFarBranchesAreApart() {
        var ahead = desk.json("/compare/main...develop");
        assertThat(ahead.path("status").asText()).isEqualTo("ahead");
        assertThat(ahead.path("ahead_by").asInt()).isEqualTo(4);
        assertThat(ahead.path("behind_by").asInt()).isZero();
        assertThat(ahead.path("files").findValuesAsText("filename"))
                .noneMatch(path -> path.startsWith(".github/"))
                .contains("docs/recovery.md");
        assertThat(desk.json("/compare/main...main").path("status").asText()).isEqualTo("identical");
        assertThat(desk.json("/compare/develop...main").path("status").asText()).isEqualTo("behind");
    }

    @Test
    void filesComeInBase64OrRaw() {
        var file = desk.json("/contents/package.json?ref=main");
        var text =
                new String(Base64.getMimeDecoder().decode(file.path("content").asText()), StandardCharsets.UTF_8);
        assertThat(text).contains("\"version\": \"0.6.5-preview.3\"");
        var raw = desk.send("GET", Desk.REPOSITORY + "/contents/.github/gonogo.yml", "")
                .body();
        assertThat(raw).contains("base64");
        var request = HttpRequest.newBuilder(
                        desk.github.apiUrl().resolve(Desk.REPOSITORY + "/contents/.github/gonogo.yml"))
                .header("Accept", "application/vnd.github.raw+json")
                .build();
        assertThat(desk.exchange(request).body()).startsWith("process: 1");
        assertThat(desk.json("/contents/.github/workflows").findValuesAsText("name"))
                .contains("create-release-branch.yml", "release.yml");
        assertThat(desk.get(Desk.REPOSITORY + "/contents/absent.txt").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("A-38")
    void theHeadsOfMainAndDevelopStartGreen() {
        for (var head : List.of("main", "develop")) {
            var checks = desk.json("/commits/" + head + "/check-runs").path("check_runs");
            assertThat(checks)
                    .extracting(check -> check.path("name").asText())
                    .containsExactlyInAnyOrder("lint", "test (20)", "test (22)");
            assertThat(checks.findValuesAsText("conclusion")).containsOnly("success");
        }
        assertThat(desk.json("/commits/" + lastSources() + "/check-runs").path("check_runs"))
                .as("develop's head holds documents only, so the dry run ran before it")
                .extracting(check -> check.path("name").asText())
                .containsExactly("Release dry run");
        var rules = desk.json("/rules/branches/main");
        assertThat(rules.findValuesAsText("context")).containsExactly("lint", "test (20)", "test (22)");
        assertThat(rules.findValuesAsText("required_approving_review_count")).containsExactly("1");
        assertThat(desk.json("/rules/branches/feature/x")).isEmpty();
    }

    private String lastSources() {
        return desk.json("/commits/develop").path("parents").path(0).path("sha").asText();
    }

    @Test
    void aDispatchAnswersTheRunWhenAskedTo() {
        var answer = desk.dispatchCut("0.6.6-preview");
        assertThat(answer.statusCode()).isEqualTo(200);
        var run = Json.parse(answer.body()).path("workflow_run_id").asLong();
        assertThat(desk.json("/actions/runs/" + run).path("event").asText()).isEqualTo("workflow_dispatch");

        desk.github.faults().olderDispatch(true);
        assertThat(desk.dispatchCut("0.6.6-preview").statusCode()).isEqualTo(204);
    }

    @Test
    void aDispatchWithWrongInputsIsRefused() {
        var unexpected = Fields.object()
                .put("ref", "main")
                .put("inputs", Fields.object().put("version", "1.0.0").put("colour", "red"));
        var path = "/actions/workflows/create-release-branch.yml/dispatches";
        assertThat(desk.post(path, unexpected).statusCode()).isEqualTo(422);
        assertThat(message(desk.post(path, unexpected).body())).isEqualTo("Unexpected inputs provided: [\"colour\"]");

        var missing = Fields.object().put("ref", "main").put("inputs", Fields.object());
        assertThat(message(desk.post(path, missing).body())).isEqualTo("Required input 'version' not provided");

        var elsewhere = Fields.object().put("ref", "nowhere");
        assertThat(message(desk.post(path, elsewhere).body())).isEqualTo("No ref found for: nowhere");

        var byHand = Fields.object().put("ref", "main");
        assertThat(message(desk.post("/actions/workflows/release.yml/dispatches", byHand)
                        .body()))
                .isEqualTo("Workflow does not have 'workflow_dispatch' trigger");
        assertThat(desk.post("/actions/workflows/absent.yml/dispatches", byHand).statusCode())
                .isEqualTo(404);
    }

    private static String message(String body) {
        return Json.parse(body).path("message").asText();
    }

    @Test
    void runsAreFilteredAsAsked() {
        desk.dispatchCut("0.6.6-preview");
        desk.waitSeconds(3);
        var path = "/actions/workflows/create-release-branch.yml/runs";
        assertThat(count(path + "?event=workflow_dispatch&branch=main")).isEqualTo(1);
        assertThat(count(path + "?event=push")).isZero();
        assertThat(count(path + "?status=in_progress")).isEqualTo(1);
        assertThat(count(path + "?status=success")).isZero();
        assertThat(count(path + "?created=%3E%3D2026-11-20T10:00:00Z")).isEqualTo(1);
        assertThat(count(path + "?created=2026-11-19")).isZero();
        assertThat(count("/actions/runs?head_sha=" + "0".repeat(40))).isZero();
        desk.waitSeconds(10);
        assertThat(count(path + "?status=success")).isEqualTo(1);
    }

    private int count(String path) {
        return desk.json(path).path("total_count").asInt();
    }

    @Test
    void mergeabilityIsUnknownAtTheFirstLook() {
        desk.github.branch("feature/one", "develop", "dave");
        desk.github.commit("feature/one", "dave", "README.md", "# Other\n", "docs: another title");
        var number = desk.github.openPullRequest("feature/one", "develop", "dave", "docs: another title");
        assertThat(desk.json("/pulls/" + number).path("mergeable").isNull()).isTrue();
        assertThat(desk.json("/pulls/" + number).path("mergeable").asBoolean()).isTrue();
        assertThat(desk.json("/pulls/" + number).path("mergeable_state").asText())
                .isEqualTo("blocked");

        desk.github.commit("develop", "ann", "README.md", "# Third\n", "docs: a third title");
        assertThat(desk.json("/pulls/" + number).path("mergeable_state").asText())
                .isEqualTo("unknown");
        assertThat(desk.json("/pulls/" + number).path("mergeable_state").asText())
                .isEqualTo("dirty");
        assertThat(desk.send("PUT", Desk.REPOSITORY + "/pulls/" + number + "/merge", "{}")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aSecondPullRequestOfTheSameBranchesIsRefused() {
        var body = Fields.object().put("title", "once").put("head", "develop").put("base", "main");
        assertThat(desk.post("/pulls", body).statusCode()).isEqualTo(201);
        var second = desk.post("/pulls", body);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(Json.parse(second.body())
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("A pull request already exists for OneStepAt4time:develop.");
        var nothing = Fields.object().put("title", "none").put("head", "main").put("base", "develop");
        assertThat(desk.post("/pulls", nothing).body()).contains("No commits between develop and main");
        assertThat(desk.json("/pulls?head=OneStepAt4time:develop&base=main")).hasSize(1);
        assertThat(desk.json("/pulls?head=OneStepAt4time:main")).isEmpty();
    }

    @Test
    void anApprovalFallsWhenTheHeadMoves() {
        var number = desk.github.openPullRequest("develop", "main", "dave", "promote");
        desk.github.approve(number, "bob");
        desk.github.commit("develop", "dave", "src/late.ts", "export {};\n", "feat: late");
        assertThat(desk.json("/pulls/" + number + "/reviews")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("DISMISSED");
    }

    @Test
    void aPullRequestWithoutChecksStaysBlocked() {
        desk.github.faults().checksMissing(true);
        desk.github.branch("feature/two", "main", "dave");
        desk.github.commit("feature/two", "dave", "a.txt", "a\n", "feat: a");
        var number = desk.github.openPullRequest("feature/two", "main", "dave", "feat: a");
        desk.github.approve(number, "bob");
        desk.waitSeconds(60);
        assertThat(desk.pull(number).checks()).isEmpty();
        assertThat(desk.pull(number).mergeableState()).isEqualTo("blocked");
    }

    @Test
    @Tag("A-104")
    void aReleaseBranchIsDeletedByItsRefAndMainIsNot() {
        desk.github.branch("release/0.6.6-preview", "develop", "ann");
        var release = Desk.REPOSITORY + "/git/refs/heads/release/0.6.6-preview";
        assertThat(desk.send("DELETE", release, "").statusCode()).isEqualTo(204);
        assertThat(desk.send("DELETE", release, "").statusCode()).isEqualTo(422);
        assertThat(desk.send("DELETE", Desk.REPOSITORY + "/git/refs/heads/main", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void issuesAndPullRequestsShareTheirNumbers() {
        var issue = desk.github.openIssue("ann", "0.6.6-preview is unusable", "see the log");
        desk.github.comment(issue, "bob", "approved");
        var pull = desk.github.openPullRequest("develop", "main", "dave", "promote");
        assertThat(pull).isEqualTo(issue + 1);
        assertThat(desk.json("/issues/" + issue).path("comments").asInt()).isEqualTo(1);
        assertThat(desk.json("/issues/" + issue + "/comments")
                        .path(0)
                        .path("body")
                        .asText())
                .isEqualTo("approved");
        assertThat(desk.json("/issues/" + pull).has("pull_request")).isTrue();
        assertThat(desk.get(Desk.REPOSITORY + "/issues/99999").statusCode()).isEqualTo(404);
    }

    @Test
    void brokenJsonIsABadRequest() {
        assertThat(desk.send("POST", Desk.REPOSITORY + "/pulls", "{").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHangHoldsTheAnswersUntilTheServerCloses() {
        try (var other = new Desk(folder.resolve("other"))) {
            other.github.hang(Duration.ofMinutes(30));
            var held = CompletableFuture.runAsync(() -> other.get("user"));
            assertThat(held).failsWithin(Duration.ofMillis(200));
            other.github.close();
            assertThat(held.handle((nothing, problem) -> "over")).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
