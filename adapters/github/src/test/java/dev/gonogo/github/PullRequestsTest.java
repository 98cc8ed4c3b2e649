package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.HEAD;
import static dev.gonogo.github.Examples.account;
import static dev.gonogo.github.Examples.commit;
import static dev.gonogo.github.Examples.file;
import static dev.gonogo.github.Examples.pull;
import static dev.gonogo.github.Examples.review;
import static dev.gonogo.github.Examples.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.world.Account;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.LabelChangesOf;
import dev.gonogo.world.ForgeQuestion.LabelsOf;
import dev.gonogo.world.ForgeQuestion.MergeabilityOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.LabelChange;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.PullRequestCommit.Named;
import dev.gonogo.world.Review;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PullRequestsTest {
    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private static String list(String... items) {
        return "[" + String.join(",", items) + "]";
    }

    @Test
    @Tag("A-36")
    @Tag("A-37")
    void pullRequestsIntoABranchAreListedInEveryState() {
        github.answers(
                "pulls",
                list(
                        pull(1349, "open one", ""),
                        pull(1348, "merged one", ",\"state\":\"closed\",\"merged_at\":\"2026-11-20T12:00:00Z\""),
                        pull(1347, "closed one", ",\"state\":\"closed\"")));

        List<PullRequest> found = github.known(new PullRequestsInto("main"));

        assertThat(found)
                .extracting(PullRequest::state)
                .containsExactly(PullRequest.State.OPEN, PullRequest.State.MERGED, PullRequest.State.CLOSED);
        assertThat(found)
                .extracting(PullRequest::mergeCommit)
                .containsExactly("", "e5bd3914e2e596debea16f433f57875b5b90bcd6", "");
        assertThat(found.get(1).mergedAt()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(found.getFirst())
                .isEqualTo(new PullRequest(
                        1349,
                        "open one",
                        new Account(1, "octocat"),
                        "release/0.6.6-preview",
                        HEAD,
                        "main",
                        PullRequest.State.OPEN,
                        "",
                        Instant.EPOCH,
                        Instant.parse("2026-11-20T10:01:12Z"),
                        "https://github.com/OneStepAt4time/aegis/pull/1349"));
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/pulls"))
                .withQueryParam("base", equalTo("main"))
                .withQueryParam("state", equalTo("all"))
                .withQueryParam("sort", equalTo("created"))
                .withQueryParam("direction", equalTo("desc"))
                .withQueryParam("per_page", equalTo("100")));
    }

    @Test
    @Tag("A-10")
    void thePullRequestsOfACommitAreReadToTheLastPage() {
        String merged = ",\"state\":\"closed\",\"merged_at\":\"2026-11-20T12:00:00Z\"";
        String next = github.server.baseUrl() + GitHubOnWire.ROOT + "/commits/" + HEAD + "/pulls2?page=2";
        github.answers(
                "commits/" + HEAD + "/pulls",
                okJson(list(pull(7, "one", ""))).withHeader("Link", "<" + next + ">; rel=\"next\""));
        github.answers("commits/" + HEAD + "/pulls2", list(pull(8, "two", merged)));

        assertThat(github.known(new PullRequestsWith(HEAD)))
                .extracting(PullRequest::number, PullRequest::merged)
                .containsExactly(tuple(7, false), tuple(8, true));
    }

    @Test
    void aCommitThatGitHubDoesNotKnowCannotBeTold() {
        github.answers(
                "commits/" + HEAD + "/pulls",
                okJson("{\"message\":\"No commit found for SHA: " + HEAD + "\"}")
                        .withStatus(422));

        assertThat(github.whyNot(new PullRequestsWith(HEAD))).contains("No commit found for SHA");
    }

    private static final String CLOSED = ",\"state\":\"closed\"";

    /** A page of the list in the given state; it ends with the last given request unless there is a next page. */
    private void page(String state, int number, int next, String... requests) {
        String address =
                github.server.baseUrl() + GitHubOnWire.ROOT + "/pulls?base=main&state=" + state + "&page=" + next;
        MappingBuilder call = GitHubOnWire.reading("pulls")
                .withQueryParam("state", equalTo(state))
                .withQueryParam("page", number == 1 ? absent() : equalTo(String.valueOf(number)));
        ResponseDefinitionBuilder answer = okJson(list(requests));
        github.server.stubFor(
                call.willReturn(next > 0 ? answer.withHeader("Link", "<" + address + ">; rel=\"next\"") : answer));
    }

    @Test
    @Tag("A-57")
    void pullRequestsAreReadToTheFirstWhereAllAreAskedFor() {
        page("all", 1, 2, pull(9, "newer", CLOSED), pull(8, "new", CLOSED));
        page("all", 2, 0, pull(8, "new", CLOSED), pull(7, "the promotion", ""));

        assertThat(github.known(new PullRequestsInto("main")))
                .as("one that was opened meanwhile moves the others a place further")
                .extracting(PullRequest::number)
                .containsExactly(9, 8, 7);
    }

    @Test
    @Tag("A-57")
    void olderPullRequestsAreReadOnlyWhereTheyAreOpen() {
        String old = CLOSED + ",\"created_at\":\"2026-11-01T09:00:00Z\"";
        page("all", 1, 2, pull(9, "new", CLOSED), pull(8, "new as well", CLOSED));
        page("all", 2, 3, pull(7, "just then", CLOSED), pull(6, "older", old));
        page("open", 1, 2, pull(5, "still open", ",\"created_at\":\"2026-11-01T08:00:00Z\""));
        page("open", 2, 0, pull(4, "still open as well", ",\"created_at\":\"2026-11-01T07:00:00Z\""));

        assertThat(github.known(new PullRequestsInto("main", Instant.parse("2026-11-20T10:01:12.700Z"))))
                .as("GitHub's times have no fractions")
                .extracting(PullRequest::number)
                .containsExactly(9, 8, 7, 6, 5, 4);
        assertThat(github.known(PullRequestsInto.openOrNew("main")))
                .extracting(PullRequest::number)
                .containsExactly(9, 8, 5, 4);
    }

    @Test
    @Tag("A-57")
    void morePullRequestsThanAreReadCannotBeTold() {
        page("all", 1, 2, pull(9, "new", CLOSED));
        page("all", 2, 2, pull(8, "new", CLOSED));

        assertThat(github.whyNot(new PullRequestsInto("main")))
                .isEqualTo("GitHub has more than 40 pages of this: /repos/OneStepAt4time/aegis/pulls");
    }

    @Test
    void aForksBranchIsNeverTakenForOurs() {
        String fork = ",\"head\":{\"label\":\"mallory:release/0.6.6-preview\",\"ref\":\"release/0.6.6-preview\","
                + "\"sha\":\"" + HEAD + "\",\"repo\":{\"id\":2,\"full_name\":\"mallory/aegis\"}}";
        String gone = ",\"head\":{\"label\":\"mallory:x\",\"ref\":\"x\",\"sha\":\"" + HEAD + "\",\"repo\":null}";
        github.answers("pulls", list(pull(1, "fork", fork), pull(2, "deleted fork", gone)));

        assertThat(github.known(new PullRequestsInto("main")))
                .extracting(PullRequest::head)
                .containsExactly("mallory:release/0.6.6-preview", "mallory:x");
    }

    @Test
    void titlesOfAnyLengthAndScriptArriveWhole() {
        String title = "chore: 発売 🚀 \u202e <!channel> & *bold* " + "x".repeat(50_000);
        github.answers("pulls", list(pull(1, title, "")));

        assertThat(github.known(new PullRequestsInto("main")).getFirst().title())
                .isEqualTo(title);
    }

    @Test
    void aDeletedAuthorIsNobody() {
        github.answers("pulls", list(pull(1, "old", ",\"user\":null")));

        assertThat(github.known(new PullRequestsInto("main")).getFirst().author())
                .isEqualTo(Account.NOBODY);
    }

    @Test
    void aBranchNameWithSlashesAndSignsIsAskedForWhole() {
        github.answers("pulls", list());

        assertThat(github.known(new PullRequestsInto("release/1.0&x=+#ü"))).isEmpty();
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/pulls"))
                .withQueryParam("base", equalTo("release/1.0&x=+#ü")));
    }

    @Test
    @Tag("A-58")
    void mergeabilityFollowsGitHubsWord() {
        github.answers("pulls/1", pull(1, "t", ",\"mergeable\":true,\"mergeable_state\":\"blocked\""));
        github.answers("pulls/2", pull(2, "t", ",\"mergeable\":false,\"mergeable_state\":\"dirty\""));
        github.answers("pulls/3", pull(3, "t", ",\"mergeable\":null,\"mergeable_state\":\"unknown\""));
        github.answers("pulls/4", pull(4, "t", ",\"mergeable\":true,\"mergeable_state\":\"dirty\""));

        assertThat(github.known(new MergeabilityOf(1, HEAD))).isEqualTo(Mergeability.CLEAN);
        assertThat(github.known(new MergeabilityOf(2, HEAD))).isEqualTo(Mergeability.DIRTY);
        assertThat(github.known(new MergeabilityOf(3, HEAD))).isEqualTo(Mergeability.COMPUTING);
        assertThat(github.known(new MergeabilityOf(4, HEAD))).isEqualTo(Mergeability.DIRTY);
    }

    @Test
    @Tag("A-16")
    void labelsAreNamed() {
        github.answers("pulls/1", pull(1, "t", ",\"labels\":[{\"name\":\"acp-contract\"},{\"name\":\"docs\"}]"));
        github.answers("pulls/2", pull(2, "t", ""));

        assertThat(github.known(new LabelsOf(1))).containsExactly("acp-contract", "docs");
        assertThat(github.known(new LabelsOf(2))).isEmpty();
    }

    @Test
    @Tag("A-16")
    void ofTheEventsOfAPullRequestThoseOfItsLabelsCount() {
        String labeled = "{\"event\":\"labeled\",\"actor\":{\"id\":2,\"login\":\"bob\"},\"label\":{\"name\":\"acp\"},"
                + "\"created_at\":\"2026-11-20T10:00:00Z\"}";
        String unlabeled = labeled.replace("labeled", "unlabeled").replace("{\"id\":2,\"login\":\"bob\"}", "null");
        github.answers("issues/1/events", "[" + labeled + ",{\"event\":\"merged\"}," + unlabeled + "]");

        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        assertThat(github.known(new LabelChangesOf(1)))
                .containsExactly(
                        new LabelChange("acp", LabelChange.Kind.ADDED, new Account(2, "bob"), at),
                        new LabelChange("acp", LabelChange.Kind.REMOVED, Account.NOBODY, at));
    }

    @Test
    void mergeabilityOfAnotherHeadIsNotAnAnswer() {
        github.answers("pulls/1", pull(1, "t", ",\"mergeable\":true,\"mergeable_state\":\"clean\""));

        assertThat(github.known(new MergeabilityOf(1, "0".repeat(40)))).isEqualTo(Mergeability.COMPUTING);
    }

    @Test
    @Tag("A-52")
    void filesAreListedAsGitWouldNameThem() {
        github.answers("pulls/1", pull(1, "t", ",\"mergeable\":true,\"mergeable_state\":\"clean\""));
        github.answers(
                "pulls/1/files",
                list(
                        file("added", "a.txt"),
                        file("modified", "package.json"),
                        file("removed", "gone.txt"),
                        file("renamed", "new.txt"),
                        file("changed", "mode.sh")));

        assertThat(github.known(new FilesOf(1, HEAD)))
                .containsExactly(
                        new Change(Change.Kind.ADDED, "a.txt"),
                        new Change(Change.Kind.MODIFIED, "package.json"),
                        new Change(Change.Kind.DELETED, "gone.txt"),
                        new Change(Change.Kind.DELETED, "old.txt"),
                        new Change(Change.Kind.ADDED, "new.txt"),
                        new Change(Change.Kind.MODIFIED, "mode.sh"));
    }

    @Test
    void filesOfAMovedHeadCannotBeTold() {
        github.answers("pulls/1", pull(1, "t", ""));

        assertThat(github.whyNot(new FilesOf(1, "0".repeat(40)))).startsWith("#1 is not what it was when we looked");
    }

    @Test
    @Tag("A-56")
    void aCommitsAuthorIsTheAccountAndNeverTheNameInTheCommit() {
        Named claimed = new Named("Monalisa Octocat", Account.NOBODY);
        Named bot = new Named("Monalisa Octocat", new Account(7, "release-bot"));
        Named github = new Named("GitHub", new Account(19_864_447, "web-flow"));
        this.github.answers(
                "pulls/1/commits",
                list(
                        commit("aaaa", "null", "chore: bump\\n\\nbody"),
                        signed(HEAD, account(7, "release-bot"), "chore(release): 0.6.6-preview")));

        assertThat(this.github.known(new CommitsOf(1, HEAD)))
                .containsExactly(
                        new PullRequestCommit("aaaa", claimed, claimed, false, "chore: bump"),
                        new PullRequestCommit(HEAD, bot, github, true, "chore(release): 0.6.6-preview"));
    }

    @Test
    void commitsThatDoNotEndAtTheHeadCannotBeTold() {
        github.answers("pulls/1/commits", list(commit("aaaa", "null", "chore: bump")));

        assertThat(github.whyNot(new CommitsOf(1, HEAD))).startsWith("#1 is not what it was when we looked");
    }

    @Test
    @Tag("A-63")
    void reviewsComeInTheOrderTheyWereGivenAndDraftsAreLeftOut() {
        github.answers(
                "pulls/1/reviews",
                list(
                        review(1, account(2, "bob"), "CHANGES_REQUESTED"),
                        review(2, account(2, "bob"), "APPROVED"),
                        review(3, account(3, "carol"), "COMMENTED"),
                        review(4, account("us"), "PENDING"),
                        review(5, "null", "DISMISSED")));

        assertThat(github.known(new ReviewsOf(1)))
                .containsExactly(
                        new Review(new Account(2, "bob"), Review.Verdict.CHANGES_REQUESTED, HEAD),
                        new Review(new Account(2, "bob"), Review.Verdict.APPROVED, HEAD),
                        new Review(new Account(3, "carol"), Review.Verdict.COMMENTED, HEAD),
                        new Review(Account.NOBODY, Review.Verdict.DISMISSED, HEAD));
        assertThat(github.server.getAllServeEvents()).hasSize(2);
    }
}
