package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Line;
import dev.gonogo.world.Account;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do who have no role, and people who use their role for their own work. */
class WhoCountsTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String RELEASE = "release/" + VERSION;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void settle() {
        room.wait(Duration.ofMinutes(1));
    }

    /** The board's findings in the present stage. */
    private Stream<String> findings() {
        return room.board().lines().stream()
                .map(Line::details)
                .flatMap(List::stream)
                .map(line -> line.mark().symbol() + " " + line.words().plain());
    }

    /** The pull request of Release Please is open, and its checks are green. */
    private PullRequest prepared() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        int number = room.seed.createReleaseBranchRuns().orElseThrow();
        room.seed.dryRunPasses(number);
        settle();
        return room.repository().pullRequests().get(number);
    }

    /** The promotion is open, and its checks are green. */
    private int promoted() {
        room.seed.merge(prepared().number());
        settle();
        room.presses("ann", "Promote to main");
        settle();
        int promotion = room.seed.promotion();
        room.seed.checksPass(room.repository().pullRequests().get(promotion).headCommit());
        return promotion;
    }

    private void needsAnApproval(int promotion, String reason) {
        settle();
        assertThat(findings())
                .contains("▶ #" + promotion + " needs an approval of its present head. Not counted: " + reason + ".");
    }

    private void isReady(int promotion) {
        settle();
        assertThat(room.transcript())
                .contains("☛ promote  #" + promotion
                        + " is ready: merge it into main; merging publishes nothing · asked: ann\n");
    }

    @Test
    @Tag("A-10")
    @Tag("A-63")
    void aStrangerApprovesThePromotion() {
        int promotion = promoted();
        room.seed.approve(promotion, "mallory");
        needsAnApproval(promotion, "mallory (no write access)");

        room.seed.approve(promotion, "bob");
        isReady(promotion);
    }

    @Test
    @Tag("A-63")
    void anApprovalDoesNotStandForChecksThatAreRed() {
        int promotion = promoted();
        String head = room.repository().pullRequests().get(promotion).headCommit();
        room.seed.approve(promotion, "bob");
        room.seed.checksFail(head);
        settle();
        assertThat(room.transcript())
                .contains("#" + promotion + " is not ready to merge: its checks are not green")
                .doesNotContain("#" + promotion + " is ready");

        room.seed.checksPass(head);
        isReady(promotion);
    }

    @Test
    @Tag("A-63")
    void aStrangerRequestsChanges() {
        int promotion = promoted();
        room.seed.requestChanges(promotion, "mallory");
        room.seed.approve(promotion, "bob");
        isReady(promotion);
    }

    @Test
    @Tag("A-63")
    void changesAreRequestedAfterTheReviewWasOverridden() {
        int promotion = promoted();
        settle();
        room.answer("carol", "override reviewed nobody is there");
        isReady(promotion);

        room.seed.requestChanges(promotion, "dave");
        settle();
        assertThat(findings())
                .contains("✘ #" + promotion + " has changes requested by dave. Make them, and ask for"
                        + " another review.");
        assertThat(room.transcript())
                .contains("☛ promote  #" + promotion + " is waiting for review · asked: ann, bob, carol, dave");
    }

    @Test
    @Tag("A-63")
    void whoeverPushesToThePromotionApprovesTheirOwnPush() {
        int promotion = promoted();
        String more =
                room.repository().commit(RELEASE, "dave", "chore: one more thing", Map.of("src/more.ts", "more\n"));
        room.seed.checksPass(room.repository().headOf(RELEASE));
        room.seed.approve(promotion, "dave");
        settle();
        assertThat(room.answer("bob", "override no-other-commits the lock was stale"))
                .isEqualTo("0.6.6-preview continues without no-other-commits for " + more.substring(0, 7)
                        + ". This covers what was shown, until that changes; it is shown on the board and"
                        + " kept in the record.");
        needsAnApproval(promotion, "dave (pushed its head)");

        room.seed.approve(promotion, "carol");
        isReady(promotion);
    }

    @Test
    @Tag("A-63")
    void theProcessSaysThatMaintainersApprove() {
        room.commitProcess(ReleaseRoom.PROCESS + """
                stages:
                  - name: promote
                    steps:
                      - open-pull-request:
                          from: "{release}"
                          into: "{production}"
                          clean-branch: "chore/promote-{version}-{production}"
                          title: "chore(release): promote {version} to {production}"
                          needs: [reviewed: {approvals: 1, by: [maintainer]}]
                """);
        int promotion = promoted();
        room.seed.approve(promotion, "erin");
        settle();
        assertThat(findings())
                .contains("▶ #" + promotion
                        + " needs an approval of its present head by maintainer. Not"
                        + " counted: erin (not maintainer).");

        room.seed.approve(promotion, "bob");
        isReady(promotion);
    }

    @ParameterizedTest
    @Tag("A-31")
    @Tag("A-56")
    @Tag("A-110")
    @ValueSource(booleans = {true, false})
    void aCommitCallsItselfTheBotAndBringsAnInstallScript(boolean itsAddress) {
        PullRequest request = prepared();
        assertThat(room.transcript()).contains("#" + request.number() + " is ready:");
        Account account = itsAddress ? room.repository().accounts().of(SeedA.APP) : Account.NOBODY;
        String commit = room.repository()
                .commitAs(
                        request.head(),
                        "mallory",
                        new Named(SeedA.APP, account),
                        request.title(),
                        Map.of(
                                "package.json",
                                "{\"version\": \"0.6.6-preview\", \"scripts\": {\"postinstall\": \"x\"}}\n"));
        room.seed.dryRunPasses(request.number());
        settle();

        String made = commit.substring(0, 7);
        assertThat(findings())
                .contains(
                        itsAddress
                                ? "✘ Nothing proves that aegis-gh-agent[bot] made " + made
                                        + ": no signature that GitHub has"
                                        + " verified. A workflow that commits through GitHub's API gets one. If"
                                        + " yours pushes with git, write verified: false for by-author in the"
                                        + " process file."
                                : "✘ It has commits by others: " + made
                                        + " by aegis-gh-agent[bot], a name that belongs to no account known to"
                                        + " GitHub. Generated files are never edited by hand. Close it,"
                                        + " delete the"
                                        + " branch, fix the cause and cut again.");
        assertThat(room.board().lines().toString()).doesNotContain("is ready");
    }
}
