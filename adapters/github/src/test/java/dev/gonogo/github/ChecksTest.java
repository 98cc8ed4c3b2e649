package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.HEAD;
import static dev.gonogo.github.Examples.account;
import static dev.gonogo.github.Examples.checkRun;
import static dev.gonogo.github.Examples.checkRuns;
import static dev.gonogo.github.Examples.status;
import static dev.gonogo.github.Examples.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.world.Check;
import dev.gonogo.world.Check.State;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final String RUNS = "commits/" + HEAD + "/check-runs";
    private static final String STATUS = "commits/" + HEAD + "/statuses";
    private static final String EARLY = "2026-11-20T10:00:00Z";
    private static final Instant POSTED = Instant.parse("2012-07-20T01:19:13Z");
    private static final String LATE = "2026-11-20T11:00:00Z";

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private Map<String, State> states() {
        return github.known(new ChecksOf(HEAD)).stream().collect(Collectors.toMap(Check::name, Check::state));
    }

    @Test
    @Tag("A-38")
    void checkRunsAndStatusesAreReadTogether() {
        github.answers(RUNS, checkRuns(checkRun(4, "test", "completed", "\"success\"", EARLY)));
        github.answers(STATUS, statuses(status("ci/style", "pending")));

        List<Check> checks = github.known(new ChecksOf(HEAD));

        assertThat(checks)
                .containsExactly(
                        new Check("test", State.GREEN, "https://github.com/OneStepAt4time/aegis/runs/4"),
                        new Check(
                                "ci/style",
                                State.RUNNING,
                                "https://ci.example.com/1",
                                new CheckSource.AppStatus("ci-app[bot]", POSTED)));
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/" + RUNS))
                .withQueryParam("filter", equalTo("latest"))
                .withQueryParam("per_page", equalTo("100")));
    }

    @Test
    void everyConclusionHasItsMeaning() {
        github.answers(
                RUNS,
                checkRuns(
                        checkRun(1, "success", "completed", "\"success\"", EARLY),
                        checkRun(2, "neutral", "completed", "\"neutral\"", EARLY),
                        checkRun(3, "skipped", "completed", "\"skipped\"", EARLY),
                        checkRun(4, "failure", "completed", "\"failure\"", EARLY),
                        checkRun(5, "cancelled", "completed", "\"cancelled\"", EARLY),
                        checkRun(6, "timed_out", "completed", "\"timed_out\"", EARLY),
                        checkRun(7, "action_required", "completed", "\"action_required\"", EARLY),
                        checkRun(8, "stale", "completed", "\"stale\"", EARLY),
                        checkRun(9, "startup_failure", "completed", "\"startup_failure\"", EARLY),
                        checkRun(10, "queued", "queued", "null", EARLY),
                        checkRun(11, "in_progress", "in_progress", "null", EARLY),
                        checkRun(12, "waiting", "waiting", "null", EARLY),
                        checkRun(13, "pending", "pending", "null", EARLY)));
        github.answers(
                STATUS,
                statuses(status("s-success", "success"), status("s-failure", "failure"), status("s-error", "error")));

        assertThat(states())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("success", State.GREEN),
                        Map.entry("neutral", State.SKIPPED),
                        Map.entry("skipped", State.SKIPPED),
                        Map.entry("failure", State.RED),
                        Map.entry("cancelled", State.RED),
                        Map.entry("timed_out", State.RED),
                        Map.entry("action_required", State.RED),
                        Map.entry("stale", State.RED),
                        Map.entry("startup_failure", State.RED),
                        Map.entry("queued", State.RUNNING),
                        Map.entry("in_progress", State.RUNNING),
                        Map.entry("waiting", State.RUNNING),
                        Map.entry("pending", State.RUNNING),
                        Map.entry("s-success", State.GREEN),
                        Map.entry("s-failure", State.RED),
                        Map.entry("s-error", State.RED)));
    }

    /**
     * GitHub leaves out runs that were made again, so both of these are current: two workflows have a job with the same
     * name.
     */
    @Test
    @Tag("A-38")
    void ofTwoRunsWithOneNameTheWorstCounts() {
        github.answers(
                RUNS,
                checkRuns(
                        checkRun(9, "test", "completed", "\"success\"", LATE),
                        checkRun(4, "test", "completed", "\"failure\"", EARLY),
                        checkRun(5, "lint", "queued", "null", EARLY),
                        checkRun(8, "lint", "completed", "\"success\"", LATE)));
        github.answers(STATUS, statuses());

        assertThat(states()).isEqualTo(Map.of("test", State.RED, "lint", State.RUNNING));
    }

    @Test
    void oneThatRanCountsBesideASkippedOneOfTheSameName() {
        github.answers(
                RUNS,
                checkRuns(
                        checkRun(4, "test", "completed", "\"success\"", EARLY),
                        checkRun(9, "test", "completed", "\"skipped\"", LATE)));
        github.answers(STATUS, statuses());

        assertThat(states()).isEqualTo(Map.of("test", State.GREEN));
    }

    @Test
    void theRunsOfAMatrixAreChecksOfTheirOwn() {
        github.answers(
                RUNS,
                checkRuns(
                        checkRun(4, "test (20, ubuntu-latest)", "completed", "\"success\"", EARLY),
                        checkRun(5, "test (22, ubuntu-latest)", "completed", "\"failure\"", EARLY)));
        github.answers(STATUS, statuses());

        assertThat(states())
                .isEqualTo(Map.of("test (20, ubuntu-latest)", State.GREEN, "test (22, ubuntu-latest)", State.RED));
    }

    @Test
    void whatAppsAndPeopleSayOfTheSameNameIsToldApart() {
        github.answers(RUNS, checkRuns(checkRun(9, "test", "completed", "\"success\"", LATE)));
        github.answers(
                STATUS,
                statuses(
                        status("test", "success", account(7, "dave")),
                        status("test", "failure"),
                        status("test", "failure", account(7, "dave")),
                        status("test", "pending", "null")));

        assertThat(github.known(new ChecksOf(HEAD)))
                .extracting(Check::state, Check::source)
                .containsExactly(
                        tuple(State.GREEN, CheckSource.ACTIONS),
                        tuple(State.GREEN, new CheckSource.Person("dave", POSTED)),
                        tuple(State.RED, new CheckSource.AppStatus("ci-app[bot]", POSTED)),
                        tuple(State.RUNNING, new CheckSource.Person("ghost", POSTED)));
    }

    @Test
    void aStatusThatAWorkflowPostedIsNoCheckRunOfActions() {
        String actions = "{\"login\":\"github-actions[bot]\",\"id\":41898282,\"type\":\"Bot\",\"site_admin\":false}";
        github.answers(RUNS, checkRuns(checkRun(9, "test", "completed", "\"success\"", LATE)));
        github.answers(STATUS, statuses(status("test", "failure", actions), status("test", "success", actions)));

        assertThat(github.known(new ChecksOf(HEAD)))
                .extracting(Check::state, Check::source)
                .containsExactly(
                        tuple(State.GREEN, CheckSource.ACTIONS),
                        tuple(State.RED, new CheckSource.Person("github-actions[bot]", POSTED)));
    }

    @Test
    void aCheckRunWhoseAppGitHubDoesNotTellIsOfNobodyKnown() {
        github.answers(
                RUNS,
                checkRuns(checkRun(9, "test", "completed", "\"success\"", LATE)
                        .replaceAll("\"app\":\\{[^}]*}", "\"app\":null")));
        github.answers(STATUS, statuses());

        assertThat(github.known(new ChecksOf(HEAD)))
                .extracting(Check::source)
                .containsExactly(new CheckSource.App("ghost"));
    }

    @Test
    void allPagesAreRead() {
        String next = github.server.baseUrl() + "/repositories/1296269/commits/x/check-runs?page=2";
        github.answers(
                RUNS,
                okJson(checkRuns(checkRun(1, "one", "completed", "\"success\"", EARLY)))
                        .withHeader("Link", "<" + next + ">; rel=\"next\", <" + next + ">; rel=\"last\""));
        github.server.stubFor(get(urlPathEqualTo("/repositories/1296269/commits/x/check-runs"))
                .willReturn(okJson(checkRuns(checkRun(2, "two", "completed", "\"failure\"", EARLY)))));
        String more = github.server.baseUrl() + "/repositories/1296269/commits/x/statuses?page=2";
        github.answers(
                STATUS,
                okJson(statuses(status("three", "success"))).withHeader("Link", "<" + more + ">; rel=\"next\""));
        github.server.stubFor(get(urlPathEqualTo("/repositories/1296269/commits/x/statuses"))
                .willReturn(okJson(statuses(status("four", "success")))));

        assertThat(states().keySet()).containsExactlyInAnyOrder("one", "two", "three", "four");
    }

    @Test
    void aNextPageElsewhereIsNotFollowed() {
        github.answers(RUNS, checkRuns());
        github.answers(
                STATUS,
                okJson(statuses()).withHeader("Link", "<https://elsewhere.example.com/statuses?page=2>; rel=\"next\""));

        assertThat(github.whyNot(new ChecksOf(HEAD))).startsWith("GitHub's next page is at another address");
    }

    @Test
    void aCommitThatGitHubDoesNotKnowCannotBeTold() {
        assertThat(github.whyNot(new ChecksOf(HEAD)))
                .isEqualTo("GitHub has nothing at /repos/OneStepAt4time/aegis/commits/" + HEAD
                        + "/check-runs, or our token may not see it (404).");
    }
}
