package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody makes themselves a maintainer of a release under way by pushing the process file. */
@Tag("A-10")
@Tag("A-113")
class RolesTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String FILE = ".github/gonogo.yml";
    private static final String WITH_ERIN = ReleaseRoom.PROCESS.replace("dave]", "dave, erin]");
    private static final String WITHOUT_DAVE = ReleaseRoom.PROCESS.replace(", dave]", "]");

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private final Operator operator = new Operator(room, VERSION).without("Go");
    private int promotion;

    @BeforeEach
    void thePromotionIsReadyToBeMerged() {
        room.says("ann", "cut " + VERSION);
        for (int rounds = 0; rounds < 20 && !seen().contains("merge it into main"); rounds++) {
            operator.round();
        }
        promotion = room.seed.promotion();
    }

    private String seen() {
        return room.chat.board(ReleaseRoom.ROOM).isPresent() ? room.transcript() : "";
    }

    private void settle() {
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(1));
    }

    /** Somebody pushes this process file to production; returns the short id of the commit. */
    private String pushed(String text) {
        String commit = room.repository().commit(SeedA.MAIN, "erin", "chore: the process", Map.of(FILE, text));
        settle();
        return commit.substring(0, 7);
    }

    private String presses(String login, String what) {
        Response answer = room.says(login, what);
        return answer instanceof Dialog ? room.submits(login, answer, Map.of()) : ReleaseRoom.plain(answer);
    }

    private boolean tagged() {
        settle();
        return room.repository().refs().tag("v" + VERSION).isPresent();
    }

    @Test
    void whoeverMakesThemselvesAMaintainerDecidesNothing() {
        room.seed.merge(promotion);
        settle();
        String change = pushed(WITH_ERIN);

        String missing =
                "You have the role maintainer under the present rules with " + change + ", but not under the rules that"
                        + " 0.6.6-preview was cut with, and both count. A maintainer under both can accept the change (ann, bob,"
                        + " carol, dave): /release override same-rules <reason>.";
        String refusal = "Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol, dave. You are erin.\n"
                + missing;
        for (String what : new String[] {
            "override accounted-for it is mine",
            "override same-rules it is mine",
            "abandon " + VERSION,
            "promote",
            "cut 0.6.7-preview",
            "hotfix 1 it is mine",
            "recover " + VERSION
        }) {
            assertThat(presses("erin", what)).as(what).isEqualTo(refusal);
        }
        assertThat(presses("erin", "go")).contains("There is no go or no-go to give right now.");
        presses("bob", "override accounted-for it is only a name");
        settle();
        assertThat(presses("erin", "go"))
                .as("the rules are not accepted yet")
                .contains("There is no go or no-go to give right now.");
        assertThat(seen())
                .contains("! Roles changed with " + change
                        + ": erin was added to the role maintainer. In this release a role counts for people who"
                        + " have it under the rules that 0.6.6-preview was cut with and under the present ones. A"
                        + " maintainer under both can accept the change (ann, bob, carol, dave): /release override"
                        + " same-rules <reason>.");
        assertThat(tagged()).isFalse();
    }

    @Test
    void aChangeThatAMaintainerAcceptsLetsTheNewPeopleDecide() {
        room.seed.merge(promotion);
        settle();
        String change = pushed(WITH_ERIN);
        presses("bob", "override accounted-for it is only a name");

        assertThat(presses("dave", "override same-rules erin joined the team"))
                .isEqualTo("0.6.6-preview continues without same-rules for " + change
                        + ". This covers what was shown, until that changes; it is shown on the board and"
                        + " kept in the record.");
        settle();
        assertThat(seen())
                .contains("dave overrode same-rules for " + change + ": erin joined the team")
                .doesNotContain("Roles changed");
        assertThat(presses("erin", "go")).startsWith("Go for 0.6.6-preview on ");
        assertThat(tagged()).isTrue();
    }

    @Test
    void whoIsAcceptedIsNoLongerOneWhoComesAfterwards() {
        pushed(WITH_ERIN);
        presses("dave", "override same-rules erin joined the team");
        settle();
        String change = pushed(ReleaseRoom.PROCESS.replace("carol, dave]", "carol, erin, frank]"));

        assertThat(presses("erin", "override same-rules so did frank"))
                .isEqualTo("0.6.6-preview continues without same-rules for " + change
                        + ". This covers what was shown, until that changes; it is shown on the board and"
                        + " kept in the record.");
    }

    @Test
    void whoIsTakenOutOfTheRolesDecidesNothingEither() {
        room.seed.merge(promotion);
        settle();
        String change = pushed(WITHOUT_DAVE);

        assertThat(presses("dave", "override accounted-for it is mine"))
                .isEqualTo("Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol. You are dave.\nYou"
                        + " have the role maintainer"
                        + " under the rules that 0.6.6-preview was cut with, but no longer under the present ones with "
                        + change + ", and both count.");
        presses("bob", "override accounted-for he left");
        presses("bob", "override same-rules he left");
        settle();
        assertThat(presses("dave", "go"))
                .startsWith("Go or no-go for 0.6.6-preview is not your call, dave. It is up to bob, carol.");
        assertThat(presses("carol", "go")).startsWith("Go for 0.6.6-preview on ");
        assertThat(tagged()).isTrue();
    }

    @Test
    void theFileIsPushedBetweenTheCutAndTheFirstLook() {
        ReleaseRoom other = new ReleaseRoom(IoPoint.NONE);
        other.says("ann", "cut " + VERSION);
        other.repository().commit(SeedA.MAIN, "erin", "chore: the process", Map.of(FILE, WITH_ERIN));
        other.seed.checksPass(other.repository().headOf(SeedA.MAIN));
        other.wait(Duration.ofMinutes(1));

        assertThat(other.answer("erin", "abandon " + VERSION))
                .contains("but not under the rules that 0.6.6-preview was cut with");
    }

    @Test
    void theRolesOfTheCutAreRememberedInTheStore() {
        String change = pushed(WITH_ERIN);
        room.restart();
        settle();

        assertThat(presses("erin", "abandon " + VERSION)).contains("with " + change, "but not under the rules that");
    }

    @Test
    void whereNobodyIsLeftTheReleaseCanBeEnded() {
        pushed(ReleaseRoom.PROCESS.replace("ann, bob, carol, dave", "erin, frank"));

        String nobody =
                "Nobody is a maintainer under both, so nobody can accept the change: restore the earlier process"
                        + " file, or end this release with /release abandon 0.6.6-preview and cut again.";
        assertThat(presses("erin", "override same-rules we are the team now"))
                .startsWith("Nobody may do that in 0.6.6-preview right now. You are erin.\nYou have the role maintainer"
                        + " under the present rules")
                .endsWith(nobody);
        assertThat(seen()).contains(nobody);
        assertThat(presses("ann", "abandon " + VERSION))
                .startsWith("Only maintainers of OneStepAt4time/aegis can do that: erin, frank.");
        assertThat(presses("erin", "abandon " + VERSION)).startsWith("0.6.6-preview is abandoned.");
    }

    @Test
    @Tag("A-63")
    void theApprovalOfANewMaintainerCountsForNothing() {
        ReleaseRoom other = new ReleaseRoom(IoPoint.NONE);
        String byMaintainers = """
                stages:
                  - name: promote
                    steps:
                      - open-pull-request:
                          from: "{release}"
                          into: "{production}"
                          clean-branch: "chore/promote-{version}-{production}"
                          title: "chore(release): promote {version} to {production}"
                          needs: [reviewed: {approvals: 1, by: [maintainer]}]
                """;
        other.commitProcess(ReleaseRoom.PROCESS + byMaintainers);
        other.says("ann", "cut " + VERSION);
        other.tick();
        int prepared = other.seed.createReleaseBranchRuns().orElseThrow();
        other.seed.dryRunPasses(prepared);
        other.wait(Duration.ofMinutes(1));
        other.seed.merge(prepared);
        other.wait(Duration.ofMinutes(1));
        other.presses("ann", "Promote to main");
        other.wait(Duration.ofMinutes(1));
        other.repository().commit(SeedA.MAIN, "erin", "chore: the process", Map.of(FILE, WITH_ERIN + byMaintainers));
        other.wait(Duration.ofMinutes(1));
        other.presses("ann", "Promote only the metadata");
        other.wait(Duration.ofMinutes(1));
        int number = other.repository().pullRequests().into(SeedA.MAIN).stream()
                .filter(PullRequest::open)
                .mapToInt(PullRequest::number)
                .max()
                .orElseThrow();
        other.seed.checksPass(other.repository().pullRequests().get(number).headCommit());
        other.seed.approve(number, "erin");
        other.wait(Duration.ofMinutes(1));

        assertThat(other.transcript()).contains("Not counted: erin (not maintainer).");
    }

    @Test
    @Tag("A-07")
    void theNeedIsMovedToAStageThatIsPassed() {
        room.seed.merge(promotion);
        settle();
        String change = pushed(ReleaseRoom.PROCESS + """
                stages:
                  - name: cut
                    needs: [tag-absent, accounted-for]
                  - name: go
                    needs: [tag-absent]
                """);

        assertThat(presses("carol", "go")).contains("There is no go or no-go to give right now.");
        assertThat(seen())
                .contains("✘ The process file changed with " + change
                        + " while this release was under way. Look at what changed"
                        + " there. To continue with the present one: /release override same-rules <reason>."
                        + " Otherwise abandon this attempt and cut again.");
        assertThat(tagged()).isFalse();
    }

    @Test
    @Tag("A-07")
    @Tag("A-87")
    void whoeverDropsTheVerificationAfterTheTagHoldsTheRelease() {
        room.seed.merge(promotion);
        settle();
        presses("carol", "go");
        assertThat(tagged()).isTrue();

        String change = pushed(ReleaseRoom.PROCESS + """
                stages:
                  - name: publish
                    steps: [push-tag]
                  - name: verify
                    steps: [announce: "{version} is out"]
                """);
        settle();

        assertThat(seen()).contains("✘ The process file changed with " + change).doesNotContain("✔ verify");
    }

    @Test
    @Tag("A-07")
    void aProcessFileThatChangedBetweenTwoReleasesIsSaidAtTheCut() {
        room.says("ann", "abandon " + VERSION);
        room.tick();
        String commit = pushed(ReleaseRoom.PROCESS + """
                stages:
                  - {name: go, needs: [changelog-has: CHANGELOG.md, tag-absent]}
                """);
        room.restart();

        String changed = "The process file has changed since the previous release was cut. ";
        assertThat(room.answer("ann", "cut 0.6.7-preview"))
                .isEqualTo("Cutting 0.6.7-preview as soon as its checks pass; the board shows how it is going.\n"
                        + changed + "Was that intended?");
        room.tick();
        assertThat(seen())
                .contains("! " + changed + "The change came with " + commit + " chore: the process, author erin, ")
                .contains(
                        " UTC. No longer asked: file-says (go), accounted-for (go), by-pull-request (go), checks-green (go)."
                                + " Was that intended?");
    }

    @Test
    @Tag("A-07")
    void theBoardNamesThePullRequestThatChangedTheProcessFile() {
        room.says("ann", "abandon " + VERSION);
        room.tick();
        room.repository().branch("rules", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("rules", "erin", "chore: the process", Map.of(FILE, WITHOUT_DAVE));
        int number = room.repository().pullRequests().open("erin", "rules", SeedA.MAIN, "chore: fewer maintainers");
        room.seed.merge(number);
        settle();
        room.restart();

        room.says("ann", "cut 0.6.7-preview");
        room.tick();
        assertThat(seen())
                .contains("! Roles have changed since the previous release was cut: dave was removed from the role"
                        + " maintainer. The"
                        + " change came with #" + number + " chore: fewer maintainers by erin, ");
    }

    @Test
    void whatChangedBetweenTwoReleasesIsSaidAtTheCutAndOnTheBoard() {
        room.says("ann", "abandon " + VERSION);
        room.tick();
        String commit = pushed(WITH_ERIN);
        room.restart();

        String changed =
                "Roles have changed since the previous release was cut: erin was added to the role maintainer. ";
        assertThat(room.answer("ann", "cut 0.6.7-preview"))
                .isEqualTo("Cutting 0.6.7-preview as soon as its checks pass; the board shows how it is going.\n"
                        + changed + "Was that intended?");
        room.tick();
        assertThat(seen())
                .contains("! " + changed + "The change came with " + commit + " chore: the process, author erin, ");
    }
}
