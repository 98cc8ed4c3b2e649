package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.gonogo.github.Examples.HEAD;
import static dev.gonogo.github.Examples.pull;
import static dev.gonogo.github.GitHubOnWire.ROOT;
import static dev.gonogo.github.GitHubOnWire.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActsTest {
    private static final String DISPATCHES = ROOT + "/actions/workflows/create-release-branch.yml/dispatches";
    private static final String REF = "git/ref/heads/release/0.6.6-preview";
    private static final String REFS = ROOT + "/git/refs/heads/release/0.6.6-preview";

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private static ResponseDefinitionBuilder unprocessable(String body) {
        return okJson(body).withStatus(422);
    }

    private void dispatchAnswers(ResponseDefinitionBuilder answer) {
        github.server.stubFor(post(DISPATCHES).willReturn(answer));
    }

    private OptionalLong dispatch() {
        return github.forge.dispatch(lease(), "create-release-branch.yml", "main", Map.of("version", "0.6.6-preview"));
    }

    private int openPullRequest() {
        return github.forge.openPullRequest(lease(), "release/0.6.6-preview", "main", "the title", "the body");
    }

    private void deleteBranch() {
        github.forge.deleteBranch(lease(), "release/0.6.6-preview", HEAD);
    }

    private void branchIsAt(String commit) {
        github.answers(
                REF,
                "{\"ref\":\"refs/heads/release/0.6.6-preview\",\"node_id\":\"x\",\"object\":{\"type\":\"commit\",\"sha\":\""
                        + commit + "\"}}");
    }

    @Test
    @Tag("B-19")
    void aFileIsSeenInItsCommitWhereTheRepositoryIs() {
        assertThat(github.forge.addressOf(HEAD, "p95.csv"))
                .isEqualTo("https://github.com/OneStepAt4time/aegis/blob/" + HEAD + "/p95.csv");
    }

    @Test
    @Tag("B-19")
    void aRepositoryThatIsNotShownIsSaidSo() {
        github.server.stubFor(get(ROOT).willReturn(serverError()));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> github.forge.addressOf(HEAD, "p95.csv"));
    }

    @Test
    @Tag("A-42")
    void aDispatchSendsTheInputsAndLearnsTheRun() {
        dispatchAnswers(
                okJson(
                        "{\"workflow_run_id\":30433642,\"run_url\":\"https://api.github.com/r\",\"html_url\":\"https://github.com/r\"}"));

        assertThat(dispatch()).hasValue(30433642);
        github.server.verify(postRequestedFor(urlPathEqualTo(DISPATCHES))
                .withHeader("Authorization", equalTo("Bearer " + GitHubOnWire.TOKEN))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                                {"ref":"main","return_run_details":true,"inputs":{"version":"0.6.6-preview"}}
                                """)));
    }

    @Test
    void anOlderServerStartsTheRunWithoutNamingIt() {
        dispatchAnswers(noContent());

        assertThat(dispatch()).isEmpty();
    }

    @Test
    void aServerThatDoesNotKnowRunDetailsIsAskedWithout() {
        github.server.stubFor(post(DISPATCHES)
                .withRequestBody(matchingJsonPath("$.return_run_details"))
                .willReturn(unprocessable(
                        "{\"message\":\"Invalid request. \\\"return_run_details\\\" is not a permitted key.\"}")));
        github.server.stubFor(post(DISPATCHES)
                .withRequestBody(not(matchingJsonPath("$.return_run_details")))
                .willReturn(noContent()));

        assertThat(dispatch()).isEmpty();
    }

    @Test
    void anInputThatTheWorkflowDoesNotDeclareIsRefusedWithTheWayOut() {
        dispatchAnswers(unprocessable("{\"message\":\"Unexpected inputs provided: [\\\"version\\\"]\"}"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::dispatch)
                .withMessage(
                        "GitHub did not start create-release-branch.yml (422: Unexpected inputs provided: [\"version\"])."
                                + " The workflow on main must have a workflow_dispatch trigger and declare these inputs: version.");
    }

    @Test
    void aMissingWorkflowIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::dispatch)
                .withMessageStartingWith("GitHub knows no workflow create-release-branch.yml in OneStepAt4time/aegis");
    }

    @Test
    void aDispatchIsNeverSentTwice() {
        dispatchAnswers(serverError().withStatus(502));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(this::dispatch)
                .withMessage("GitHub has a problem (502).");

        dispatchAnswers(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(this::dispatch)
                .withMessage("The connection to GitHub broke.");

        github.server.verify(2, postRequestedFor(urlPathEqualTo(DISPATCHES)));
        assertThat(github.pauses).isEmpty();
    }

    @Test
    void anActThatGitHubPutsOffSaysForHowLong() {
        dispatchAnswers(okJson("{}").withStatus(429).withHeader("Retry-After", "90"));

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(this::dispatch)
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(90)));
    }

    @Test
    void aTokenThatGitHubRefusesIsForAnOperator() {
        dispatchAnswers(okJson("{\"message\":\"Bad credentials " + GitHubOnWire.TOKEN + "\"}")
                .withStatus(401));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::dispatch)
                .withMessage("GitHub refused our token (401). Give the bot a new GITHUB_TOKEN.");
    }

    @Test
    @Tag("A-57")
    @Tag("A-62")
    void aPullRequestIsOpened() {
        github.server.stubFor(post(ROOT + "/pulls")
                .willReturn(okJson(pull(1347, "the title", "")).withStatus(201)));

        assertThat(openPullRequest()).isEqualTo(1347);
        github.server.verify(postRequestedFor(urlPathEqualTo(ROOT + "/pulls"))
                .withRequestBody(matchingJsonPath("$.title", equalTo("the title")))
                .withRequestBody(matchingJsonPath("$.head", equalTo("release/0.6.6-preview")))
                .withRequestBody(matchingJsonPath("$.base", equalTo("main")))
                .withRequestBody(matchingJsonPath("$.body", equalTo("the body"))));
    }

    @Test
    void aPullRequestIsClosed() {
        github.answers("pulls/1347", pull(1347, "the title", ""));
        github.server.stubFor(
                patch(urlPathMatching(ROOT + "/(pulls|issues)/1347")).willReturn(okJson(pull(1347, "the title", ""))));

        github.forge.closePullRequest(lease(), 1347);

        github.server.verify(patchRequestedFor(urlPathMatching(ROOT + "/(pulls|issues)/1347"))
                .withRequestBody(matchingJsonPath("$.state", equalTo("closed"))));
    }

    @Test
    void thePullRequestThatIsThereAlreadyIsFound() {
        String other =
                ",\"head\":{\"label\":\"x:release/0.6.6-preview.1\",\"ref\":\"release/0.6.6-preview.1\",\"sha\":\""
                        + HEAD + "\",\"repo\":{\"full_name\":\"OneStepAt4time/aegis\"}}";
        github.server.stubFor(post(ROOT + "/pulls").willReturn(unprocessable("""
                        {"message":"Validation Failed","errors":[{"resource":"PullRequest","code":"custom",
                         "message":"A pull request already exists for OneStepAt4time:release/0.6.6-preview."}]}
                        """)));
        github.answers("pulls", "[" + pull(1346, "another", other) + "," + pull(1347, "ours", "") + "]");

        assertThat(openPullRequest()).isEqualTo(1347);
    }

    @Test
    void aPullRequestWithoutDifferenceIsRefusedInGitHubsWords() {
        github.server.stubFor(post(ROOT + "/pulls").willReturn(unprocessable("""
                        {"message":"Validation Failed","errors":[{"resource":"PullRequest","code":"custom",
                         "message":"No commits between main and release/0.6.6-preview"}]}
                        """)));
        github.answers("pulls", "[]");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::openPullRequest)
                .withMessage("GitHub did not accept this (422: Validation Failed. No commits between main and"
                        + " release/0.6.6-preview).");
    }

    @Test
    void aPullRequestOfAnUnknownBranchNamesTheField() {
        github.server.stubFor(post(ROOT + "/pulls").willReturn(unprocessable("""
                        {"message":"Validation Failed","errors":[{"resource":"PullRequest","field":"head","code":"invalid"}]}
                        """)));
        github.answers("pulls", "[]");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::openPullRequest)
                .withMessage("GitHub did not accept this (422: Validation Failed. head invalid).");
    }

    @Test
    @Tag("A-104")
    void aBranchIsDeletedByTheRefsApi() {
        branchIsAt(HEAD);
        github.server.stubFor(delete(REFS).willReturn(noContent()));

        deleteBranch();

        github.server.verify(deleteRequestedFor(urlPathEqualTo(REFS)));
    }

    @Test
    void aBranchThatMovedIsNotDeleted() {
        branchIsAt("0".repeat(40));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::deleteBranch)
                .withMessageStartingWith("The branch release/0.6.6-preview is at " + "0".repeat(40));
        github.server.verify(0, deleteRequestedFor(urlPathEqualTo(REFS)));
    }

    @Test
    void aBranchThatIsGoneAlreadyIsFine() {
        deleteBranch();

        github.server.verify(0, deleteRequestedFor(urlPathEqualTo(REFS)));
    }

    @Test
    void aBranchThatSomebodyElseDeletesFirstIsFine() {
        github.server.stubFor(GitHubOnWire.reading(REF)
                .inScenario("race")
                .whenScenarioStateIs("Started")
                .willReturn(okJson("{\"ref\":\"x\",\"object\":{\"sha\":\"" + HEAD + "\"}}"))
                .willSetStateTo("gone"));
        github.server.stubFor(delete(REFS)
                .willReturn(unprocessable("{\"message\":\"Reference does not exist\",\"status\":\"422\"}")));

        deleteBranch();

        assertThat(github.reads(REF)).isEqualTo(2);
    }

    @Test
    void aBranchThatGitHubKeepsIsRefused() {
        branchIsAt(HEAD);
        github.server.stubFor(delete(REFS).willReturn(unprocessable("{\"message\":\"Cannot delete this branch\"}")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::deleteBranch)
                .withMessage("GitHub did not accept this (422: Cannot delete this branch).");
    }
}
