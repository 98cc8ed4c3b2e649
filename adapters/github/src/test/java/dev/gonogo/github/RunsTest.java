package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.HEAD;
import static dev.gonogo.github.Examples.artifact;
import static dev.gonogo.github.Examples.artifacts;
import static dev.gonogo.github.Examples.job;
import static dev.gonogo.github.Examples.jobs;
import static dev.gonogo.github.Examples.run;
import static dev.gonogo.github.Examples.runs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.world.Evidence;
import dev.gonogo.world.ForgeQuestion.EvidenceOf;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T14:31:00.123Z");

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    @Tag("A-73")
    void runsOfAWorkflowAreFoundByEventAndTime() {
        github.answers("actions/workflows/release.yml/runs", runs(run(30433642, "in_progress", "null")));

        assertThat(github.known(new RunsOf("release.yml", "push", SINCE)))
                .containsExactly(new Run(
                        30433642,
                        412,
                        2,
                        "release.yml",
                        "Release",
                        "Release v0.6.6-preview",
                        "push",
                        "v0.6.6-preview",
                        HEAD,
                        RunState.RUNNING,
                        "ann",
                        Instant.parse("2026-11-20T14:32:00Z"),
                        Instant.parse("2026-11-20T14:41:30Z"),
                        "https://github.com/OneStepAt4time/aegis/actions/runs/30433642"));
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/actions/workflows/release.yml/runs"))
                .withQueryParam("event", equalTo("push"))
                .withQueryParam("created", equalTo(">=2026-11-20T14:31:00Z"))
                .withQueryParam("per_page", equalTo("100")));
    }

    @Test
    @Tag("A-73")
    void ofABusyWorkflowOnlyTheRunsOfATagAreListed() {
        github.answers("actions/workflows/release.yml/runs", runs(run(30433642, "in_progress", "null")));

        assertThat(github.known(new RunsOf("release.yml", "push", "v0.6.6-preview", SINCE)))
                .hasSize(1);
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/actions/workflows/release.yml/runs"))
                .withQueryParam("branch", equalTo("v0.6.6-preview")));
    }

    private void pages(int size, int last) {
        String path = "actions/workflows/release.yml/runs";
        for (int page = 1; page <= last; page++) {
            String next = github.server.baseUrl() + GitHubOnWire.ROOT + "/" + path + "?page=" + (page + 1);
            String[] listed = new String[size];
            for (int place = 0; place < size; place++) {
                listed[place] = run(10_000 - (page - 1) * size - place, "completed", "\"success\"");
            }
            ResponseDefinitionBuilder answer = okJson(runs(listed));
            github.server.stubFor(GitHubOnWire.reading(path)
                    .withQueryParam("page", page == 1 ? absent() : equalTo(String.valueOf(page)))
                    .willReturn(page < last ? answer.withHeader("Link", "<" + next + ">; rel=\"next\"") : answer));
        }
    }

    @Test
    @Tag("A-73")
    void runsAreReadToTheLastPage() {
        pages(1, 2);

        assertThat(github.known(new RunsOf("release.yml", "push", SINCE)))
                .extracting(Run::id)
                .containsExactly(10_000L, 9_999L);
    }

    @Test
    @Tag("A-73")
    void moreRunsThanGitHubListsCannotBeTold() {
        pages(100, 10);

        assertThat(github.whyNot(new RunsOf("release.yml", "push", SINCE)))
                .isEqualTo("GitHub lists no more than 1000 runs of release.yml, and there may be older ones since"
                        + " 2026-11-20T14:31:00Z.");
    }

    @Test
    void aMissingWorkflowIsSaidSo() {
        assertThat(github.whyNot(new RunsOf("absent.yml", "push", SINCE)))
                .isEqualTo("GitHub knows no workflow absent.yml in OneStepAt4time/aegis.");
    }

    @ParameterizedTest
    @Tag("A-74")
    @CsvSource({
        "queued, , QUEUED",
        "requested, , QUEUED",
        "waiting, , QUEUED",
        "pending, , QUEUED",
        "in_progress, , RUNNING",
        "something_new, , RUNNING",
        "completed, success, SUCCEEDED",
        "completed, neutral, SKIPPED",
        "completed, skipped, SKIPPED",
        "completed, cancelled, CANCELLED",
        "completed, failure, FAILED",
        "completed, timed_out, FAILED",
        "completed, action_required, FAILED",
        "completed, stale, FAILED",
        "completed, startup_failure, FAILED",
        "completed, something_new, FAILED",
        "completed, , FAILED",
    })
    void everyStatusAndConclusionHasItsMeaning(String status, String conclusion, RunState expected) {
        github.answers("actions/runs/7", run(7, status, conclusion == null ? "null" : "\"" + conclusion + "\""));

        assertThat(github.known(new RunWithId(7)).orElseThrow().state()).isEqualTo(expected);
    }

    @Test
    @Tag("A-55")
    void aRunThatWasDeletedIsKnownToBeGone() {
        assertThat(github.known(new RunWithId(7))).isEmpty();
    }

    @Test
    @Tag("A-55")
    void nothingIsSaidToBeGoneOfARepositoryThatOurTokenMayNotSeeAnyMore() {
        assertThat(github.known(new RunWithId(7))).isEmpty();

        github.answers(
                "", okJson("{\"message\":\"Not Found\",\"status\":\"404\"}").withStatus(404));

        assertThat(github.whyNot(new RunWithId(7)))
                .isEqualTo("GitHub has nothing at /repos/OneStepAt4time/aegis, or our token may not see it (404).");
    }

    @Test
    void jobsOfTheLatestAttemptAreListed() {
        github.answers(
                "actions/runs/7/jobs",
                jobs(
                        job(1, "test", "completed", "\"success\""),
                        job(2, "publish-npm", "in_progress", "null"),
                        job(3, "clawhub", "completed", "\"failure\"")));

        assertThat(github.known(new JobsOf(7)))
                .extracting(Job::name, Job::state)
                .containsExactly(
                        tuple("test", RunState.SUCCEEDED),
                        tuple("publish-npm", RunState.RUNNING),
                        tuple("clawhub", RunState.FAILED));
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/actions/runs/7/jobs"))
                .withQueryParam("filter", equalTo("latest")));
    }

    @Test
    @Tag("B-19")
    void whatARunUploadedIsLinkedBelowItsPage() {
        github.answers("actions/runs/30433642", run(30433642, "completed", "\"success\""));
        github.answers(
                "actions/runs/30433642/artifacts",
                artifacts(artifact(11, "playwright-report", false), artifact(13, "coverage", true)));

        assertThat(github.known(new EvidenceOf(30433642)))
                .containsExactly(
                        new Evidence(
                                "playwright-report",
                                556,
                                false,
                                "https://github.com/OneStepAt4time/aegis/actions/runs/30433642/artifacts/11"),
                        new Evidence(
                                "coverage",
                                556,
                                true,
                                "https://github.com/OneStepAt4time/aegis/actions/runs/30433642/artifacts/13"));
    }

    @Test
    @Tag("B-19")
    void theUploadsOfARunThatIsNotThereCannotBeTold() {
        assertThat(github.whyNot(new EvidenceOf(1)))
                .isEqualTo(
                        "GitHub has nothing at /repos/OneStepAt4time/aegis/actions/runs/1, or our token may not see it"
                                + " (404).");

        github.answers("actions/runs/30433642", run(30433642, "completed", "\"success\""));
        github.answers("actions/runs/30433642/artifacts", "{\"total_count\":1}");
        assertThat(github.whyNot(new EvidenceOf(30433642))).isEqualTo("GitHub sent an answer that we cannot read.");
    }
}
