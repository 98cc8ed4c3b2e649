package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.gonogo.github.Examples.HEAD;
import static dev.gonogo.github.Examples.account;
import static dev.gonogo.github.Examples.activity;
import static dev.gonogo.github.Examples.permission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Account;
import dev.gonogo.world.BranchMove;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.Push;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, and who did it, in the shapes of docs.github.com/rest/collaborators and rest/repos/repos. */
@Tag("A-63")
class CollaboratorsTest {
    private static final Account BOB = new Account(2, "bob");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ZERO = "0".repeat(40);

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin, true",
        "write, maintain, true",
        "write, write, true",
        "write, release-manager, true",
        "read, triage, false",
        "read, read, false",
        "none, none, false"
    })
    void whoMayWriteHasTheBaseRoleForIt(String base, String role, boolean may) {
        github.answers("collaborators/bob/permission", permission(base, role, account(2, "bob")));

        assertThat(github.known(new MayWrite(BOB))).isEqualTo(may);
    }

    @Test
    void whoTookTheLoginOfSomebodyElseIsNotThem() {
        github.answers("collaborators/bob/permission", permission("admin", "admin", account(99, "bob")));

        assertThat(github.known(new MayWrite(BOB))).isFalse();
    }

    @Test
    void appsAreNoUsersAndNobodyIsNotAskedFor() {
        github.answers(
                "collaborators/dependabot%5Bbot%5D/permission",
                okJson("{\"message\":\"dependabot[bot] is not a user\",\"status\":\"404\"}")
                        .withStatus(404));

        assertThat(github.known(new MayWrite(new Account(49_699_333, "dependabot[bot]"))))
                .isFalse();
        assertThat(github.known(new MayWrite(Account.NOBODY))).isFalse();
    }

    @Test
    void aTokenThatMayNotAskIsToldWhatItLacks() {
        github.answers(
                "collaborators/bob/permission",
                okJson("{\"message\":\"Must have push access to view collaborator permission.\",\"status\":\"403\"}")
                        .withStatus(403));

        assertThat(github.whyNot(new MayWrite(BOB)))
                .isEqualTo("GitHub does not show our token who may write to OneStepAt4time/aegis (403). Give its"
                        + " account write"
                        + " access, and a fine-grained token read access to Metadata.");
    }

    @Test
    void anAnswerWithoutAPermissionIsNone() {
        github.answers("collaborators/bob/permission", "{\"user\":" + account(2, "bob") + "}");

        assertThat(github.whyNot(new MayWrite(BOB))).isEqualTo("GitHub sent an answer that we cannot read.");
    }

    @Test
    void thePusherIsWhoeverMovedTheBranchToItsHead() {
        String later = "1".repeat(40);
        github.answers(
                "activity",
                "[" + activity(later, ZERO, "branch_deletion", account(1, "ann")) + ","
                        + activity(HEAD, later, "push", account(3, "carol")) + ","
                        + activity(ZERO, HEAD, "branch_creation", account(2, "bob")) + "]");

        assertThat(github.known(new PushesOf("release/0.6.6-preview", HEAD))).containsExactly(new Push(BOB, AT));
        assertThat(github.known(new PushesOf("release/0.6.6-preview", "2".repeat(40))))
                .isEmpty();
        github.server.verify(
                2,
                getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/activity"))
                        .withQueryParam("ref", equalTo("refs/heads/release/0.6.6-preview"))
                        .withQueryParam("per_page", equalTo("100")));
    }

    @Test
    void everyMoveToAHeadIsFoundOnWhateverPage() {
        String next = github.server.baseUrl() + GitHubOnWire.ROOT + "/activity?ref=refs/heads/topic&after=djE6MTAw";
        github.server.stubFor(GitHubOnWire.reading("activity")
                .withQueryParam("after", absent())
                .willReturn(okJson("[" + activity("1".repeat(40), HEAD, "force_push", account(9, "bot")) + "]")
                        .withHeader("Link", "<" + next + ">; rel=\"next\"")));
        github.server.stubFor(GitHubOnWire.reading("activity")
                .withQueryParam("after", equalTo("djE6MTAw"))
                .willReturn(okJson("[" + activity(HEAD, "1".repeat(40), "force_push", account(9, "bot")) + ","
                        + activity(ZERO, HEAD, "branch_creation", account(2, "bob")) + "]")));

        assertThat(github.known(new PushesOf("topic", HEAD)))
                .containsExactly(new Push(new Account(9, "bot"), AT), new Push(BOB, AT));
    }

    /** More moves than fit on one page; this is the first page. */
    private void manyMoves(String... newest) {
        String next = github.server.baseUrl() + GitHubOnWire.ROOT + "/activity?ref=refs/heads/develop&after=djE6MTAw";
        github.server.stubFor(GitHubOnWire.reading("activity")
                .withQueryParam("activity_type", absent())
                .withQueryParam("after", absent())
                .willReturn(okJson("[" + String.join(",", newest) + "]")
                        .withHeader("Link", "<" + next + ">; rel=\"next\"")));
        github.server.stubFor(GitHubOnWire.reading("activity")
                .withQueryParam("after", equalTo("djE6MTAw"))
                .willReturn(okJson("[]").withHeader("Link", "<" + next + ">; rel=\"next\"")));
        backwards("force_push");
        backwards("branch_deletion");
    }

    /** Moves of the branch that are no fast-forward. */
    private void backwards(String type, String... moves) {
        github.server.stubFor(GitHubOnWire.reading("activity")
                .withQueryParam("activity_type", equalTo(type))
                .willReturn(okJson("[" + String.join(",", moves) + "]")));
    }

    @Test
    void aBranchThatOnlyEverWentForwardCameToItsHeadOnceHoweverOldItIs() {
        manyMoves(
                activity("2".repeat(40), HEAD, "pr_merge", account(2, "bob")),
                activity("1".repeat(40), "2".repeat(40), "push", account(3, "carol")));

        assertThat(github.known(new PushesOf("develop", HEAD))).containsExactly(new Push(BOB, AT));
        assertThat(github.reads("activity")).isEqualTo(3);
        github.server.verify(getRequestedFor(urlPathEqualTo(GitHubOnWire.ROOT + "/activity"))
                .withQueryParam("activity_type", equalTo("force_push"))
                .withQueryParam("ref", equalTo("refs/heads/develop")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_push", "branch_deletion"})
    void oneThatWentBackMayHaveComeToItsHeadBefore(String type) {
        manyMoves(activity("2".repeat(40), HEAD, "push", account(2, "bob")));
        backwards(type, activity(HEAD, ZERO, type, account(9, "bot")));

        assertThat(github.whyNot(new PushesOf("develop", HEAD)))
                .isEqualTo("GitHub has more than 40 pages of this: /repos/OneStepAt4time/aegis/activity");
    }

    @Test
    void aMoveThatIsNotAmongTheNewestIsLookedForAmongAll() {
        manyMoves(activity("2".repeat(40), "3".repeat(40), "push", account(2, "bob")));

        assertThat(github.whyNot(new PushesOf("develop", HEAD))).startsWith("GitHub has more than 40 pages of this");
    }

    @Test
    void movesAreReadUntilTheOneThatLeftTheBranchWhereItIsLookedFor() {
        manyMoves(
                activity("2".repeat(40), HEAD, "pr_merge", account(2, "bob")),
                activity("1".repeat(40), "2".repeat(40), "push", account(3, "carol")));

        assertThat(github.known(new MovesOf("develop", "1".repeat(40))))
                .containsExactly(
                        new BranchMove(new Push(BOB, AT), "2".repeat(40), HEAD),
                        new BranchMove(new Push(new Account(3, "carol"), AT), "1".repeat(40), "2".repeat(40)));
        assertThat(github.known(new MovesOf("develop", "2".repeat(40)))).hasSize(1);
        assertThat(github.reads("activity")).isEqualTo(2);
    }

    @Test
    void wherePagesHaveNoEndHowABranchMovedCannotBeTold() {
        manyMoves(activity("2".repeat(40), HEAD, "push", account(2, "bob")));

        assertThat(github.whyNot(new MovesOf("develop", "1".repeat(40))))
                .startsWith("GitHub has more than 40 pages of this");
    }

    @Test
    void aPusherWhoseAccountWasDeletedIsNobody() {
        github.answers("activity", "[" + activity(ZERO, HEAD, "push", "null") + "]");

        assertThat(github.known(new PushesOf("topic", HEAD))).containsExactly(new Push(Account.NOBODY, AT));
    }
}
