package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.account;
import static dev.gonogo.github.Examples.comment;
import static dev.gonogo.github.Examples.issue;
import static dev.gonogo.github.Examples.milestone;
import static dev.gonogo.github.GitHubOnWire.ROOT;
import static dev.gonogo.github.GitHubOnWire.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to issues and pull requests: a comment that is written once, and then the change. */
class ItemActsTest {
    private static final String ISSUE = ROOT + "/issues/12";
    private static final String COMMENTS = ISSUE + "/comments";
    private static final String SAID = "Deferred by ann.";
    private static final String WITHOUT_MILESTONE = "{\"number\":12,\"state\":\"open\",\"milestone\":null}";

    private final GitHubOnWire github = new GitHubOnWire();

    @BeforeEach
    void anIssueInAMilestone() {
        github.server.stubFor(get(urlPathEqualTo("/user")).willReturn(okJson(account("gonogo"))));
        github.answers("milestones", "[" + milestone(7, "v0.8.0", "open") + "," + milestone(9, "next", "open") + "]");
        github.answers("issues/12", issue(12, "x", ""));
        comments();
        github.server.stubFor(
                post(COMMENTS).willReturn(okJson(comment("gonogo", SAID)).withStatus(201)));
        patchAnswers(okJson(WITHOUT_MILESTONE));
    }

    @AfterEach
    void stop() {
        github.close();
    }

    private void comments(String... comments) {
        github.answers("issues/12/comments", "[" + String.join(",", comments) + "]");
    }

    private void patchAnswers(ResponseDefinitionBuilder answer) {
        github.server.stubFor(patch(urlPathEqualTo(ISSUE)).willReturn(answer));
    }

    private void defer(String toMilestone) {
        github.forge.defer(lease(), 12, toMilestone, SAID);
    }

    private void comments(int times) {
        github.server.verify(times, postRequestedFor(urlPathEqualTo(COMMENTS)));
    }

    private void changes(int times) {
        github.server.verify(times, patchRequestedFor(urlPathEqualTo(ISSUE)));
    }

    @Test
    @Tag("B-10")
    void theCommentIsWrittenAndTheMilestoneIsTakenAway() {
        defer("");

        github.server.verify(postRequestedFor(urlPathEqualTo(COMMENTS))
                .withRequestBody(equalToJson("{\"body\":\"Deferred by ann.\"}")));
        github.server.verify(
                patchRequestedFor(urlPathEqualTo(ISSUE)).withRequestBody(equalToJson("{\"milestone\":null}")));
    }

    @Test
    @Tag("B-10")
    void anotherMilestoneIsSetByItsNumber() {
        patchAnswers(okJson(issue(12, "x", "").replace("\"number\":7", "\"number\":9")));

        defer("next");

        github.server.verify(
                patchRequestedFor(urlPathEqualTo(ISSUE)).withRequestBody(equalToJson("{\"milestone\":9}")));
    }

    @Test
    @Tag("B-10")
    void aMilestoneThatDoesNotExistIsRefusedBeforeAnythingIsSaid() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> defer("later"))
                .withMessage("OneStepAt4time/aegis has no milestone later, so nothing can be deferred to it. Create it,"
                        + " and this continues by itself.");

        comments(0);
        changes(0);
    }

    @Test
    @Tag("B-10")
    void aCommentWhoseAnswerWasLostIsNotWrittenAgain() {
        github.server.stubFor(
                post(COMMENTS).willReturn(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> defer(""))
                .withMessage("The connection to GitHub broke.");
        changes(0);

        comments(comment("gonogo", SAID + "\\r\\n"));
        defer("");

        comments(1);
        changes(1);
    }

    @Test
    @Tag("B-10")
    void whatSomebodyElseWroteOrWeWroteBeforeIsNotThisComment() {
        comments(comment("mallory", SAID), comment("gonogo", "Deferred by bob."));

        defer("");

        comments(1);
    }

    @Test
    @Tag("B-10")
    void aMilestoneThatGitHubLeftAsItWasIsRefused() {
        patchAnswers(okJson(issue(12, "x", "")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> defer(""))
                .withMessage("GitHub left #12 in its milestone, as it does when a token may not write to"
                        + " OneStepAt4time/aegis. Give the token write access, or change the milestone by hand.");
    }

    @Test
    @Tag("B-10")
    void troublesAreToldAndAChangeIsSentOnce() {
        patchAnswers(serverError().withStatus(502));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> defer(""))
                .withMessage("GitHub has a problem (502).");
        changes(1);

        patchAnswers(okJson("{\"message\":\"Validation Failed\"}").withStatus(422));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> defer(""))
                .withMessage("GitHub did not accept this (422: Validation Failed).");

        patchAnswers(okJson("<html>"));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> defer(""))
                .withMessage("GitHub sent an answer that we cannot read.");

        patchAnswers(okJson("{\"message\":\"" + GitHubOnWire.TOKEN + "\"}").withStatus(401));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> defer(""))
                .withMessage("GitHub refused our token (401). Give the bot a new GITHUB_TOKEN.");

        patchAnswers(okJson("{}").withStatus(429).withHeader("Retry-After", "90"));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> defer(""))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(90)));
    }

    @Test
    @Tag("B-10")
    void whatDoesNotExistIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> github.forge.defer(lease(), 99, "", SAID))
                .withMessage(
                        "GitHub has nothing at /repos/OneStepAt4time/aegis/issues/99/comments, or our token may not"
                                + " see it (404).");
    }

    @Test
    @Tag("B-33")
    void anIssueIsClosedAsCompleted() {
        github.forge.closeIssue(lease(), 12, SAID);

        comments(1);
        github.server.verify(patchRequestedFor(urlPathEqualTo(ISSUE))
                .withRequestBody(equalToJson("{\"state\":\"closed\",\"state_reason\":\"completed\"}")));
    }

    @Test
    @Tag("B-33")
    void anIssueThatIsClosedAlreadyIsLeftAlone() {
        github.answers(
                "issues/12",
                issue(12, "x", "")
                        .replace("\"state\":\"open\",\"state_reason\"", "\"state\":\"closed\",\"state_reason\""));

        github.forge.closeIssue(lease(), 12, SAID);

        comments(0);
        changes(0);
    }

    @Test
    @Tag("B-33")
    void afterACommentTheIssueIsClosedAllTheSame() {
        comments(comment("gonogo", SAID));

        github.forge.closeIssue(lease(), 12, SAID);

        comments(0);
        changes(1);
    }

    @Test
    @Tag("B-33")
    void aPullRequestIsNotClosed() {
        github.answers("issues/12", issue(12, "x", ",\"pull_request\":{\"url\":\"https://api.github.com/p\"}"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> github.forge.closeIssue(lease(), 12, SAID))
                .withMessage("#12 is a pull request, and only issues are closed. Merge it or close it by hand.");
        comments(0);
        changes(0);
    }
}
