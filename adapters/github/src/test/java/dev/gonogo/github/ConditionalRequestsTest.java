package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.HEAD;
import static dev.gonogo.github.Examples.account;
import static dev.gonogo.github.Examples.checkRun;
import static dev.gonogo.github.Examples.checkRuns;
import static dev.gonogo.github.Examples.file;
import static dev.gonogo.github.Examples.pull;
import static dev.gonogo.github.Examples.review;
import static dev.gonogo.github.Examples.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.LabelsOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.Review;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConditionalRequestsTest {
    private static final String REVIEWS = "pulls/1/reviews";
    private static final ReviewsOf QUESTION = new ReviewsOf(1);
    private static final String ETAG = "W/\"644b5b0155e6404a9cc4bd9d8b1ae730\"";

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private void tagged(String path, String body) {
        github.answers(path, okJson(body).withHeader("ETag", ETAG));
        github.server.stubFor(GitHubOnWire.reading(path)
                .withHeader("If-None-Match", equalTo(ETAG))
                .atPriority(1)
                .willReturn(new ResponseDefinitionBuilder()
                        .withStatus(304)
                        .withHeader("ETag", ETAG)
                        .withHeader("Content-Encoding", "gzip")));
    }

    private void verifyReads(int count, String etag) {
        github.server.verify(
                count,
                getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/" + REVIEWS))
                        .withHeader("If-None-Match", etag.isEmpty() ? absent() : equalTo(etag)));
    }

    @Test
    void whatGitHubConfirmsIsAnsweredFromMemory() {
        tagged(REVIEWS, "[" + review(1, account("bob"), "APPROVED") + "]");

        List<Review> first = github.known(QUESTION);
        List<Review> second = github.known(QUESTION);

        assertThat(second).isEqualTo(first).hasSize(1);
        verifyReads(1, "");
        verifyReads(1, ETAG);
    }

    @Test
    void theObserverIsToldOfWhatGitHubConfirmedAndOfTheRateLimit() {
        github.answers(REVIEWS, okJson("[]").withHeader("ETag", ETAG).withHeader("X-RateLimit-Remaining", "4999"));
        github.known(QUESTION);
        tagged(REVIEWS, "[]");
        github.known(QUESTION);

        assertThat(github.ended).endsWith("200 OptionalInt[4999]", "304 OptionalInt.empty");
    }

    @Test
    void gitHubApisOwnRequestsAreConditionalToo() {
        String runs = "commits/" + HEAD + "/check-runs";
        tagged(runs, checkRuns(checkRun(4, "test", "completed", "\"success\"", "2026-11-20T10:00:00Z")));
        tagged("commits/" + HEAD + "/statuses", statuses());

        List<Check> first = github.known(new ChecksOf(HEAD));

        assertThat(github.known(new ChecksOf(HEAD))).isEqualTo(first).hasSize(1);
        github.server.verify(
                1,
                getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/" + runs))
                        .withHeader("If-None-Match", equalTo(ETAG)));
    }

    /** What watching open pull requests asks for each of them at each look. */
    @Test
    @Tag("A-16")
    void labelsAndFilesOfAPullRequestAreThreeRequestsThatCostNothingWhileNothingChanged() {
        tagged("pulls/1", pull(1, "a title", ""));
        tagged("pulls/1/files", "[" + file("modified", "package.json") + "]");
        github.known(new LabelsOf(1));
        github.known(new FilesOf(1, HEAD));
        github.ended.clear();

        github.known(new LabelsOf(1));
        github.known(new FilesOf(1, HEAD));

        assertThat(github.ended).hasSize(3).allMatch(answer -> answer.startsWith("304 "));
    }

    @Test
    void aChangedAnswerReplacesTheOneInMemory() {
        github.answers(REVIEWS, okJson("[]").withHeader("ETag", "\"old\""));
        assertThat(github.known(QUESTION)).isEmpty();
        tagged(REVIEWS, "[" + review(1, account("bob"), "APPROVED") + "]");

        assertThat(github.known(QUESTION)).hasSize(1);
        assertThat(github.known(QUESTION)).hasSize(1);
        verifyReads(1, "\"old\"");
        verifyReads(1, ETAG);
    }

    @Test
    void gitHubApiGoesOnFromAChangedAnswer() {
        github.answers("pulls/1/files", "[" + file("modified", "package.json") + "]");
        github.answers("pulls/1", okJson(pull(1, "old title", "")).withHeader("ETag", "\"old\""));
        github.known(new FilesOf(1, HEAD));
        tagged("pulls/1", pull(1, "new title", ""));

        assertThat(github.known(new FilesOf(1, HEAD))).hasSize(1);
    }

    @Test
    void anotherRepositorysForgeSharesTheMemory() {
        tagged(REVIEWS, "[]");
        github.known(QUESTION);

        assertThat(github.another().answer(QUESTION)).isEqualTo(new Answer.Known<>(List.of()));
        verifyReads(1, ETAG);
    }

    @Test
    void memoryIsNeverSharedBetweenTokens() {
        tagged(REVIEWS, "[]");
        github.known(QUESTION);
        github.token.set("another");

        github.known(QUESTION);

        verifyReads(2, "");
        verifyReads(0, ETAG);
    }

    @Test
    void whatDoesNotFitIsAskedForAgain() {
        GitHubOnWire small =
                new GitHubOnWire(new Limits(Limits.USUAL.connect(), Limits.USUAL.request(), 2, 1_000_000, 100));
        try (small) {
            small.answers(REVIEWS, okJson("[]").withHeader("ETag", ETAG));
            small.known(QUESTION);
            small.known(QUESTION);

            assertThat(small.reads(REVIEWS)).isEqualTo(2);
        }
    }
}
