package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.gonogo.github.Examples.comment;
import static dev.gonogo.github.Examples.issue;
import static dev.gonogo.github.GitHubOnWire.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.world.Account;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.Issue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The issue that approves a recovery. */
@Tag("A-25")
class IssuesTest {
    private static final IssueWithNumber QUESTION = new IssueWithNumber(12);
    private static final String COMMENTS = "issues/12/comments";

    private final GitHubOnWire github = new GitHubOnWire();

    @BeforeEach
    void anIssue() {
        github.answers("issues/12", issue(12, "unusable", ""));
    }

    @AfterEach
    void stop() {
        github.close();
    }

    private Issue known() {
        return github.known(QUESTION).orElseThrow();
    }

    @Test
    void itIsReadWithItsAuthorAndState() {
        github.answers(COMMENTS, "[]");
        assertThat(known().author()).isEqualTo(new Account(1, "erin"));
        assertThat(known().open()).isTrue();

        github.answers("issues/12", issue(12, "unusable", "").replace("\"open\"", "\"closed\""));
        assertThat(known().open()).isFalse();
    }

    @Test
    @Tag("A-23")
    void aCommentThatWasChangedAfterwardsIsEdited() {
        github.answers(
                COMMENTS, "[" + comment("carol", "one") + "," + comment("carol", "two", "2026-11-20T10:05:00Z") + "]");

        assertThat(known().comments()).extracting(Issue.Comment::edited).containsExactly(false, true);
    }

    @Test
    void commentsAreReadToTheLastPage() {
        String next = github.server.baseUrl() + GitHubOnWire.ROOT + "/" + COMMENTS + "?per_page=100&page=2";
        github.answers(
                COMMENTS,
                okJson("[" + comment("carol", "one") + "]").withHeader("Link", "<" + next + ">; rel=\"next\""));
        github.server.stubFor(reading(COMMENTS)
                .atPriority(1)
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson("[" + comment("carol", "two") + "]")));

        assertThat(known().comments()).extracting(Issue.Comment::text).containsExactly("one", "two");
    }

    private static ResponseDefinitionBuilder moved() {
        return aResponse().withStatus(301).withBody("{\"message\":\"Moved Permanently\"}");
    }

    @Test
    @Tag("B-33")
    void oneThatWasTransferredOrDeletedIsKnownNotToBeHereAnyMore() {
        github.answers("issues/12", moved());
        assertThat(github.known(QUESTION)).isEmpty();

        github.answers(
                "issues/12", okJson("{\"message\":\"This issue was deleted\"}").withStatus(410));
        assertThat(github.known(QUESTION)).isEmpty();
    }

    @Test
    void nothingIsKnownOfItWhereTheRepositoryHasAnotherName() {
        github.answers(COMMENTS, "[]");
        assertThat(github.known(QUESTION)).isPresent();

        github.answers("issues/12", moved());
        github.answers("", moved());

        assertThat(github.whyNot(QUESTION))
                .isEqualTo("GitHub says that OneStepAt4time/aegis has moved. Give the bot its present name.");
    }
}
