package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.account;
import static dev.gonogo.github.Examples.review;
import static dev.gonogo.github.Examples.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String REVIEWS = "pulls/1/reviews";
    private static final ReviewsOf QUESTION = new ReviewsOf(1);
    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 20_000, 10_000);

    private GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private void withLimits(Limits limits) {
        github.close();
        github = new GitHubOnWire(limits);
    }

    private void weAre(String login) {
        github.server.stubFor(get(urlPathEqualTo("/user")).willReturn(okJson(account(login))));
    }

    private static ResponseDefinitionBuilder status(int status, String message) {
        return okJson("{\"message\":\"" + message + "\",\"documentation_url\":\"https://docs.github.com/rest\"}")
                .withStatus(status);
    }

    @Test
    void aRefusedTokenIsForAnOperator() {
        github.answers(REVIEWS, status(401, "Bad credentials"));

        assertThat(github.whyNot(QUESTION))
                .isEqualTo("GitHub refused our token (401). Give the bot a new GITHUB_TOKEN.");
    }

    @Test
    void aMissingPermissionIsNamedWithoutTheToken() {
        github.answers(REVIEWS, status(403, "Resource not accessible by " + GitHubOnWire.TOKEN + "\\nreally"));

        assertThat(github.whyNot(QUESTION))
                .isEqualTo("GitHub does not let our token do this (403: Resource not accessible by … really)."
                        + " Give the token the permission for OneStepAt4time/aegis.");
    }

    @Test
    void aMissingRepositoryIsSaidSo() {
        github.server.stubFor(get(urlPathEqualTo(GitHubOnWire.ROOT)).willReturn(status(404, "Not Found")));

        assertThat(github.whyNot(QUESTION))
                .isEqualTo("GitHub knows no repository OneStepAt4time/aegis, or our token may not see it.");
    }

    @Test
    void aMovedRepositoryIsNotFollowed() {
        github.server.stubFor(get(urlPathEqualTo(GitHubOnWire.ROOT))
                .willReturn(status(301, "Moved Permanently").withHeader("Location", "https://elsewhere.example.com/")));

        assertThat(github.whyNot(QUESTION))
                .isEqualTo("GitHub says that OneStepAt4time/aegis has moved. Give the bot its present name.");
    }

    @Test
    void aUsedUpRateLimitIsWaitedOutWithoutAskingAgain() {
        github.answers(
                REVIEWS,
                status(403, "API rate limit exceeded for user ID 1.")
                        .withHeader("x-ratelimit-limit", "5000")
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader(
                                "x-ratelimit-reset",
                                "" + GitHubOnWire.NOW.plusSeconds(180).getEpochSecond()));

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub asks us to wait until 14:03 UTC (rate limit).");
        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub asks us to wait until 14:03 UTC (rate limit).");
        assertThat(github.reads(REVIEWS)).isEqualTo(1);
        github.server.verify(0, getRequestedFor(urlPathEqualTo("/rate_limit")));

        github.answers(REVIEWS, "[]");
        github.now.set(GitHubOnWire.NOW.plusSeconds(181));
        assertThat(github.known(QUESTION)).isEmpty();
    }

    @Test
    void tooManyRequestsAreWaitedOutAsLongAsGitHubSays() {
        github.answers(REVIEWS, status(429, "slow down").withHeader("Retry-After", "600"));

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub asks us to wait until 14:10 UTC (rate limit).");
    }

    @Test
    void aSecondaryLimitWithoutATimeIsWaitedOutForAMinute() {
        github.answers(
                REVIEWS,
                okJson(
                                "{\"documentation_url\":\"https://docs.github.com/rest/overview/rate-limits-for-the-rest-api"
                                        + "#about-secondary-rate-limits\",\"message\":\"You have exceeded a secondary rate limit.\"}")
                        .withStatus(403));

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub asks us to wait until 14:01 UTC (rate limit).");
    }

    @Test
    void aPassingTroubleIsTriedAgainAfterAPauseThatDiffers() {
        for (int fails : List.of(502, 503, 504)) {
            github.server.resetScenarios();
            github.server.stubFor(GitHubOnWire.reading(REVIEWS)
                    .inScenario("passing")
                    .whenScenarioStateIs("Started")
                    .willReturn(status(fails, "Server Error"))
                    .willSetStateTo("well"));
            github.server.stubFor(GitHubOnWire.reading(REVIEWS)
                    .inScenario("passing")
                    .whenScenarioStateIs("well")
                    .willReturn(okJson("[" + review(1, account("bob"), "APPROVED") + "]")));

            assertThat(github.known(QUESTION)).hasSize(1);
        }
        assertThat(github.pauses).hasSize(3).allMatch(pause -> pause.equals(Duration.ofMillis(300)));
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        github.server.stubFor(GitHubOnWire.reading(REVIEWS)
                .inScenario("broken")
                .whenScenarioStateIs("Started")
                .willReturn(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("well"));
        github.server.stubFor(GitHubOnWire.reading(REVIEWS)
                .inScenario("broken")
                .whenScenarioStateIs("well")
                .willReturn(okJson("[]")));

        assertThat(github.known(QUESTION)).isEmpty();
    }

    @Test
    void aTroubleThatStaysIsGivenUpAfterThreeAttempts() {
        github.answers(REVIEWS, status(502, "Server Error"));

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub has a problem (502).");
        assertThat(github.reads(REVIEWS)).isEqualTo(3);
        assertThat(github.pauses).containsExactly(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void aConnectionThatBreaksEachTimeIsSaidSo() {
        github.answers(REVIEWS, new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(github.whyNot(QUESTION)).isEqualTo("The connection to GitHub broke.");
        assertThat(github.ended).endsWith("0 OptionalInt.empty", "0 OptionalInt.empty", "0 OptionalInt.empty");
    }

    @Test
    void nobodyListeningIsSaidSo() {
        github.server.stop();

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub cannot be reached.");
    }

    @Test
    void aHangingGitHubIsGivenUpWithoutTryingAgain() {
        withLimits(SHORT);
        github.answers(REVIEWS, okJson("[]").withFixedDelay(30_000));

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub did not answer within 1 s.");
        assertThat(github.pauses).isEmpty();
    }

    @Test
    void anAnswerThatDripsIsGivenUpToo() {
        withLimits(SHORT);
        github.answers(REVIEWS, okJson("[" + " ".repeat(1000) + "]").withChunkedDribbleDelay(10, 30_000));

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub did not answer within 1 s.");
    }

    @Test
    void aHangingGitHubDoesNotPileUpRequests() {
        withLimits(SHORT);
        github.answers(REVIEWS, "[]");
        github.known(QUESTION);
        github.server.stubFor(
                GitHubOnWire.reading("actions/runs/1").willReturn(okJson("{}").withFixedDelay(30_000)));
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer<?>>> answers = IntStream.range(0, 10)
                    .mapToObj(one -> CompletableFuture.<Answer<?>>supplyAsync(
                            () -> github.forge.answer(new RunWithId(1)), askers))
                    .toList();

            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .allMatch(Answer.CannotTell.class::isInstance)
                    .contains(new Answer.CannotTell<>("Too many requests wait for GitHub."));
        }
        assertThat(github.reads("actions/runs/1")).isLessThanOrEqualTo(6);
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() {
        withLimits(SHORT);
        github.answers(REVIEWS, "[\"" + "x".repeat(30_000) + "\"]");

        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub sent more than 20000 bytes in one answer.");
    }

    @Test
    void anAnswerThatIsNotJsonOrOfAnotherShapeCannotBeRead() {
        for (String body : List.of("<html>Unicorn!</html>", "[{\"id\":1}", "", "[{\"id\":1}]", "{\"a\":[1]}", "null")) {
            github.answers("actions/runs/7", body);
            assertThat(github.whyNot(new RunWithId(7))).isEqualTo("GitHub sent an answer that we cannot read.");
        }
    }

    @Test
    void aDateThatIsNoneCannotBeRead() {
        github.answers("actions/runs/7", run(7, "queued", "null").replace("2026-11-20T14:32:00Z", "yesterday"));

        assertThat(github.whyNot(new RunWithId(7))).isEqualTo("GitHub sent an answer that we cannot read.");
    }

    @Test
    void aTokenWithStrayCharactersIsNotQuoted() {
        github.token.set("ghp_top\nSecret");

        assertThat(github.whyNot(QUESTION))
                .isEqualTo("The header Authorization cannot be sent. Look for stray characters in the token.")
                .doesNotContain("Secret");
    }

    @Test
    void theTokenIsAskedForEachTimeAndTrimmed() {
        github.answers(REVIEWS, "[]");
        github.token.set(" renewed\n");

        assertThat(github.known(QUESTION)).isEmpty();
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/" + REVIEWS))
                .withHeader("Authorization", equalTo("Bearer renewed")));
    }

    @Test
    void ourOwnLoginIsAskedOnce() {
        weAre("gonogo-bot");

        assertThat(github.known(new OwnLogin())).isEqualTo("gonogo-bot");
        assertThat(github.known(new OwnLogin())).isEqualTo("gonogo-bot");
        github.server.verify(1, getRequestedFor(urlPathEqualTo("/user")));
    }

    @Test
    void anAppsTokenHasNoLogin() {
        github.server.stubFor(
                get(urlPathEqualTo("/user")).willReturn(status(403, "Resource not accessible by integration")));

        assertThat(github.whyNot(new OwnLogin()))
                .isEqualTo("GitHub does not say whom our token acts as (403), as with tokens of apps and workflows."
                        + " Give the bot a user's token in GITHUB_TOKEN.");
    }

    @Test
    void settingsAndRequestsDoNotShowTheToken() throws Exception {
        GitHubSettings settings =
                new GitHubSettings(URI.create("https://api.github.com/"), GitHubOnWire.REPOSITORY, github.token::get);

        assertThat(settings).hasToString("GitHubSettings[api=https://api.github.com, repository=OneStepAt4time/aegis]");
        assertThat(new RawRequest("GET", settings.api().toURL(), settings.authorization(), ""))
                .hasToString("GET https://api.github.com");
    }
}
