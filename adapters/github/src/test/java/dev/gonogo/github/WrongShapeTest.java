package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.gonogo.github.Examples.account;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A success whose body is not what is documented says nothing, and least of all that something is not there. */
class WrongShapeTest {
    private static final String COMMIT = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";

    private final GitHubOnWire github = new GitHubOnWire();

    static Stream<ForgeQuestion<?>> questions() {
        return Stream.of(
                new ForgeQuestion.ChecksOf(COMMIT),
                ForgeQuestion.PullRequestsInto.openOrNew("main"),
                new ForgeQuestion.PullRequestsWith(COMMIT),
                new ForgeQuestion.MergeabilityOf(1, COMMIT),
                new ForgeQuestion.FilesOf(1, COMMIT),
                new ForgeQuestion.CommitsOf(1, COMMIT),
                new ForgeQuestion.MergedBy(1),
                new ForgeQuestion.LabelsOf(1),
                new ForgeQuestion.LabelChangesOf(1),
                new ForgeQuestion.ReviewsOf(1),
                new ForgeQuestion.MayWrite(new Account(7, "ann")),
                new ForgeQuestion.PushesOf("main", COMMIT),
                new ForgeQuestion.MovesOf("main", COMMIT),
                new ForgeQuestion.RunsOf("release.yml", "push", "", Instant.EPOCH),
                new ForgeQuestion.RunWithId(7),
                new ForgeQuestion.JobsOf(7),
                new ForgeQuestion.EvidenceOf(7),
                new ForgeQuestion.IssueWithNumber(1),
                new ForgeQuestion.OwnIssue("Recovery"),
                new ForgeQuestion.OpenItems(),
                new ForgeQuestion.OpenInMilestone("1.4.0"));
    }

    private static List<ResponseDefinitionBuilder> wrong() {
        return List.of(
                okJson("{}"),
                okJson("null"),
                okJson("\"\""),
                okJson("[null]"),
                okJson("[[]]"),
                okJson("{\"items\":[]}"),
                okJson("{\"check_runs\":null,\"workflow_runs\":{},\"jobs\":\"\",\"artifacts\":0}"),
                okJson(""),
                ok(),
                noContent());
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isNotRead(ForgeQuestion<?> question) {
        github.server.stubFor(get(urlPathEqualTo("/user")).willReturn(okJson(account("gonogo"))));
        for (ResponseDefinitionBuilder answer : wrong()) {
            github.server.stubFor(get(urlPathMatching(GitHubOnWire.ROOT + "/.+"))
                    .atPriority(1)
                    .willReturn(answer));

            assertThat((Answer<?>) github.forge.answer(question))
                    .as(question + " answered by " + answer.build())
                    .isInstanceOf(Answer.CannotTell.class);
        }
    }
}
