package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Milestones, what is in them, and what a run uploaded, as GitHub documents it. */
class MilestonesTest {
    @TempDir
    Path folder;

    private GitHubFixture gitHub;
    private int issue;
    private int pull;

    @BeforeEach
    void somethingIsInAMilestone() {
        gitHub = new GitHubFixture(folder);
        gitHub.github.createMilestone("v0.6.6", "dave");
        gitHub.github.createMilestone("next", "dave");
        issue = gitHub.github.openIssue("erin", "The login is slow", "", List.of("bug"));
        gitHub.github.propose("develop", "dave", "src/login.ts", "export {};\n", "feat: login");
        pull = gitHub.newestPull().number();
        gitHub.github.putIntoMilestone(issue, "v0.6.6");
        gitHub.github.putIntoMilestone(pull, "v0.6.6");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private HttpResponse<String> edit(int number, Fields body) {
        return gitHub.send("PATCH", GitHubFixture.REPOSITORY + "/issues/" + number, Json.text(body.node()));
    }

    private List<Integer> numbers(String query) {
        return StreamSupport.stream(gitHub.json("/issues?" + query).spliterator(), false)
                .map(item -> item.path("number").asInt())
                .toList();
    }

    @Test
    void milestonesAreListedWithWhatIsOpenInThem() {
        var milestones = gitHub.json("/milestones?state=all");

        assertThat(milestones.findValuesAsText("title")).containsExactly("v0.6.6", "next");
        assertThat(milestones.path(0).path("open_issues").asInt()).isEqualTo(2);
        assertThat(gitHub.json("/milestones?state=closed")).isEmpty();
        assertThat(gitHub.json("/milestones/2").path("title").asText()).isEqualTo("next");
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/milestones/3").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTitleIsTakenOnce() {
        assertThat(gitHub.post("/milestones", Fields.object().put("title", "later"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(gitHub.post("/milestones", Fields.object().put("title", "later"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(gitHub.post("/milestones", Fields.object()).statusCode()).isEqualTo(422);
    }

    @Test
    void issuesAndPullRequestsAreFoundByMilestone() {
        assertThat(numbers("milestone=1&direction=asc")).containsExactly(issue, pull);
        assertThat(numbers("milestone=1")).containsExactly(pull, issue);
        assertThat(numbers("milestone=2")).isEmpty();
        assertThat(numbers("milestone=none")).isEmpty();
        assertThat(numbers("milestone=*&labels=bug")).containsExactly(issue);
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/issues?milestone=9").statusCode())
                .isEqualTo(422);
        assertThat(gitHub.json("/issues/" + pull).path("html_url").asText()).endsWith("/pull/" + pull);
    }

    @Test
    void aMilestoneIsChangedAndTakenAway() {
        var moved = Json.parse(edit(issue, Fields.object().put("milestone", 2)).body());
        assertThat(moved.path("milestone").path("title").asText()).isEqualTo("next");

        var freed = Json.parse(edit(pull, Fields.object().nothing("milestone")).body());
        assertThat(freed.path("milestone").isNull()).isTrue();
        assertThat(gitHub.json("/pulls/" + pull).path("milestone").isNull()).isTrue();

        assertThat(edit(issue, Fields.object().put("milestone", 9)).statusCode())
                .isEqualTo(422);
        assertThat(edit(99_999, Fields.object().nothing("milestone")).statusCode())
                .isEqualTo(404);
        assertThat(numbers("milestone=1")).isEmpty();
    }

    @Test
    void anIssueIsClosedForAReasonAndOpenedAgain() {
        var closed =
                Json.parse(edit(issue, Fields.object().put("state", "closed").put("state_reason", "not_planned"))
                        .body());
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("state_reason").asText()).isEqualTo("not_planned");
        assertThat(gitHub.json("/milestones/1").path("closed_issues").asInt()).isEqualTo(1);

        var opened =
                Json.parse(edit(issue, Fields.object().put("state", "open")).body());
        assertThat(opened.path("state_reason").asText()).isEqualTo("reopened");
        assertThat(edit(issue, Fields.object().put("state", "done")).statusCode())
                .isEqualTo(422);
        assertThat(edit(issue, Fields.object().put("state", "closed").put("state_reason", "bored"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPullRequestIsClosedAsAnIssueIs() {
        edit(pull, Fields.object().put("state", "closed"));

        assertThat(gitHub.pull(pull).state()).isEqualTo("closed");
        assertThat(numbers("milestone=1")).containsExactly(issue);
    }

    @Test
    void aPullRequestHasComments() {
        var path = "/issues/" + pull + "/comments";
        assertThat(gitHub.post(path, Fields.object().put("body", "Not yet.")).statusCode())
                .isEqualTo(201);

        assertThat(gitHub.json(path).findValuesAsText("body")).containsExactly("Not yet.");
        assertThat(gitHub.json("/issues/" + pull).path("comments").asInt()).isEqualTo(1);
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/issues/99999/comments")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatARunUploadedExpires() {
        var run = Json.parse(gitHub.dispatchCut("0.6.6-preview").body())
                .path("workflow_run_id")
                .asLong();
        gitHub.github.upload(run, "report", 2_048);
        var path = "/actions/runs/" + run + "/artifacts";

        var uploaded = gitHub.json(path).path("artifacts").path(0);
        assertThat(uploaded.path("name").asText()).isEqualTo("report");
        assertThat(uploaded.path("size_in_bytes").asLong()).isEqualTo(2_048);
        assertThat(uploaded.path("expired").asBoolean()).isFalse();
        assertThat(uploaded.path("workflow_run").path("id").asLong()).isEqualTo(run);
        assertThat(gitHub.json(path + "?name=other").path("total_count").asInt())
                .isZero();
        assertThat(gitHub.get(GitHubFixture.REPOSITORY + "/actions/runs/1/artifacts")
                        .statusCode())
                .isEqualTo(404);

        gitHub.wait(Duration.ofDays(91));
        assertThat(gitHub.json(path).path("artifacts").path(0).path("expired").asBoolean())
                .isTrue();
    }
}
