package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.issue;
import static dev.gonogo.github.Examples.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.world.ForgeQuestion.OpenInMilestone;
import dev.gonogo.world.ForgeQuestion.OpenItems;
import dev.gonogo.world.OpenItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-10")
class MilestonesTest {
    private static final OpenInMilestone QUESTION = new OpenInMilestone("v0.8.0");

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private void milestones(String... milestones) {
        github.answers("milestones", "[" + String.join(",", milestones) + "]");
    }

    @Test
    void whatIsOpenIsAskedForByTheMilestonesNumber() {
        milestones(milestone(5, "v0.8", "open"), milestone(7, "v0.8.0", "closed"));
        String isPull = ",\"draft\":false,\"pull_request\":{\"url\":\"https://api.github.com/p\"}";
        github.answers("issues", "[" + issue(12, "The login is slow", "") + "," + issue(13, "A change", isPull) + "]");

        assertThat(github.known(QUESTION).orElseThrow())
                .containsExactly(
                        new OpenItem(
                                12,
                                "The login is slow",
                                false,
                                List.of("status: done"),
                                "erin",
                                "https://github.com/OneStepAt4time/aegis/issues/12"),
                        new OpenItem(
                                13,
                                "A change",
                                true,
                                List.of("status: done"),
                                "erin",
                                "https://github.com/OneStepAt4time/aegis/issues/13"));
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/milestones"))
                .withQueryParam("state", equalTo("all"))
                .withQueryParam("per_page", equalTo("100")));
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/issues"))
                .withQueryParam("milestone", equalTo("7"))
                .withQueryParam("state", equalTo("open"))
                .withQueryParam("sort", equalTo("created"))
                .withQueryParam("direction", equalTo("asc"))
                .withQueryParam("per_page", equalTo("100")));
    }

    @Test
    void whatIsOpenInTheRepositoryIsReadToItsLastPage() {
        github.server.stubFor(GitHubOnWire.reading("issues")
                .withQueryParam("state", equalTo("open"))
                .withQueryParam("sort", equalTo("created"))
                .withQueryParam("direction", equalTo("asc"))
                .withQueryParam("per_page", equalTo("100"))
                .willReturn(okJson("[" + issue(12, "The login is slow", "") + "]")
                        .withHeader(
                                "Link",
                                "<" + github.server.baseUrl() + GitHubOnWire.ROOT
                                        + "/issues?state=open&page=2>; rel=\"next\"")));
        github.server.stubFor(GitHubOnWire.reading("issues")
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson("[" + issue(13, "A change", ",\"pull_request\":{}") + "]")));

        assertThat(github.known(new OpenItems()))
                .extracting(OpenItem::number, OpenItem::pullRequest)
                .containsExactly(tuple(12, false), tuple(13, true));
        github.server.verify(
                0,
                getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/issues"))
                        .withQueryParam("milestone", matching(".*")));
    }

    @Test
    void aListThatNeverEndsCannotBeTold() {
        github.answers(
                "issues",
                okJson("[]")
                        .withHeader(
                                "Link",
                                "<" + github.server.baseUrl() + GitHubOnWire.ROOT + "/issues?page=2>; rel=\"next\""));

        assertThat(github.whyNot(new OpenItems()))
                .isEqualTo("GitHub has more than 40 pages of this: /repos/OneStepAt4time/aegis/issues");
    }

    @Test
    void aMilestoneIsFoundOnALaterPage() {
        github.server.stubFor(GitHubOnWire.reading("milestones")
                .willReturn(okJson("[" + milestone(5, "v0.7.0", "closed") + "]")
                        .withHeader(
                                "Link",
                                "<" + github.server.baseUrl() + GitHubOnWire.ROOT
                                        + "/milestones?state=all&page=2>; rel=\"next\"")));
        github.server.stubFor(GitHubOnWire.reading("milestones")
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson("[" + milestone(7, "v0.8.0", "open") + "]")));
        github.answers("issues", "[]");

        assertThat(github.known(QUESTION).orElseThrow()).isEmpty();
    }

    @Test
    void onlyTheExactTitleIsTheMilestone() {
        milestones(milestone(5, "V0.8.0", "open"), milestone(6, "v0.8.0-rc", "open"));

        assertThat(github.known(QUESTION)).isEmpty();
        assertThat(github.reads("issues")).isZero();
    }

    @Test
    void anAuthorWhoIsGoneAndALabelByItsNameAloneAreRead() {
        milestones(milestone(7, "v0.8.0", "open"));
        github.answers(
                "issues",
                "[{\"number\":12,\"title\":\"x\",\"user\":null,\"labels\":[\"bug\"],\"html_url\":\"https://github.com/i\"}]");

        assertThat(github.known(QUESTION).orElseThrow())
                .containsExactly(new OpenItem(12, "x", false, List.of("bug"), "ghost", "https://github.com/i"));
    }

    @Test
    void anUnchangedListIsAskedForConditionally() {
        milestones(milestone(7, "v0.8.0", "open"));
        github.answers("issues", okJson("[" + issue(12, "x", "") + "]").withHeader("ETag", "\"e1\""));
        github.known(QUESTION);
        github.server.stubFor(GitHubOnWire.reading("issues")
                .withHeader("If-None-Match", equalTo("\"e1\""))
                .willReturn(new ResponseDefinitionBuilder().withStatus(304)));

        assertThat(github.known(QUESTION).orElseThrow())
                .extracting(OpenItem::number)
                .containsExactly(12);
    }

    @Test
    void whatCannotBeReadCannotBeTold() {
        milestones(milestone(7, "v0.8.0", "open"));
        github.answers(
                "issues", okJson("{\"message\":\"Resource not accessible\"}").withStatus(403));
        assertThat(github.whyNot(QUESTION))
                .isEqualTo("GitHub does not let our token do this (403: Resource not accessible). Give the token the"
                        + " permission for OneStepAt4time/aegis.");

        github.answers("issues", "[{\"title\":\"no number\"}]");
        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub sent an answer that we cannot read.");

        github.answers("issues", okJson("[{\"number\":12,"));
        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub sent an answer that we cannot read.");

        github.answers("issues", new ResponseDefinitionBuilder().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(github.whyNot(QUESTION)).isEqualTo("The connection to GitHub broke.");

        github.answers("milestones", okJson("{}").withStatus(429).withHeader("Retry-After", "60"));
        assertThat(github.whyNot(QUESTION)).isEqualTo("GitHub asks us to wait until 14:01 UTC (rate limit).");
    }
}
