package dev.gonogo.process.recovery;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Scene;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.Issue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A-23")
@Tag("A-25")
@Tag("A-97")
class IssueApprovedTest {
    private static final String LINE = "Approved: RECOVERY 0.6.6-preview.1";
    private static final String NOT_YET =
            "#2431 has no maintainer's approval yet. bob or carol or dave can give it by a comment with the line "
                    + LINE;
    private final Need need = new IssueApproved();

    private static Issue.Comment says(String login, String text) {
        return new Issue.Comment(account(login), text, false);
    }

    private Finding judge(Issue.Comment... comments) {
        return need.judge(scene(true, comments).situation());
    }

    private static Scene scene(boolean open, Issue.Comment... comments) {
        Issue issue = new Issue(
                2431,
                "0.6.6-preview is unusable",
                account("dave"),
                LINE,
                open,
                Stream.of(comments).toList(),
                "https://github.com/OneStepAt4time/aegis/issues/2431");
        return Scene.recovery().knows(new IssueWithNumber(2431), Optional.of(issue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LINE,
                LINE + ".",
                "Looked at it.\n\n" + LINE + "\nThanks!",
                "Looked at it.\r\n  " + LINE + "  \r\n",
                "approved: recovery 0.6.6-preview.1"
            })
    void aMaintainersLineApproves(String comment) {
        held(judge(says("carol", comment)), "carol approved 0.6.6-preview.1 in #2431.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Approved",
                "Approved: RECOVERY 0.6.6-preview",
                "Approved: RECOVERY 0.6.6-preview.12",
                "Approved: RECOVERY 0x6.6-preview.1",
                "Not approved: RECOVERY 0.6.6-preview.1",
                "> Approved: RECOVERY 0.6.6-preview.1",
                "Approved: RECOVERY 0.6.6-preview.1, but not today",
                "Approved:\nRECOVERY 0.6.6-preview.1"
            })
    void nothingElseApproves(String comment) {
        notHeld(judge(says("carol", comment)), NOT_YET);
    }

    @Test
    void onlyMaintainersApprove() {
        notHeld(judge(says("erin", LINE), says("mallory", LINE)), NOT_YET);
        held(judge(says("erin", LINE), says("bob", LINE)), "bob approved 0.6.6-preview.1 in #2431.");
    }

    @Test
    void whoeverAsksForTheRecoveryDoesNotApproveIt() {
        notHeld(
                judge(says("Ann", LINE)),
                "#2431 has no maintainer's approval that counts: Ann requested this recovery, so somebody else must"
                        + " approve it. bob or carol or dave can give it by a new comment with the line "
                        + LINE);
        held(judge(says("ann", LINE), says("bob", LINE)), "bob approved 0.6.6-preview.1 in #2431.");
    }

    @Test
    void aCommentThatSomebodyEditedDoesNotApprove() {
        Issue.Comment edited = new Issue.Comment(account("carol"), LINE, true);

        notHeld(
                judge(edited, edited, says("ann", LINE)),
                "#2431 has no maintainer's approval that counts: carol approved it in a comment that was edited later;"
                        + " ann requested this recovery, so somebody else must approve it. bob or carol or dave can"
                        + " give it by a new"
                        + " comment with the line " + LINE);
        held(judge(edited, says("carol", LINE)), "carol approved 0.6.6-preview.1 in #2431.");
    }

    @Test
    void aClosedIssueApprovesNothing() {
        notHeld(
                need.judge(scene(false, says("carol", LINE)).situation()),
                "#2431 is closed, so nothing in it approves a recovery. Reopen it, or name another one.");
    }

    @Test
    void theOnlyMaintainerCannotApproveTheirOwn() {
        notHeld(
                need.judge(scene(true).role(ReleaseProcess.MAINTAINER, "Ann").situation()),
                "#2431 has no maintainer's approval yet. There is no maintainer other than ann, who requested it.");
    }

    @Test
    void anIssueWithoutCommentsIsNotApprovedByItsOwnText() {
        notHeld(judge(), NOT_YET);
    }

    @Test
    void theIssueMustExist() {
        Scene scene = Scene.recovery().knows(new IssueWithNumber(2431), Optional.empty());

        notHeld(
                need.judge(scene.situation()),
                "OneStepAt4time/aegis has no issue #2431. Open one that says what is unusable and why a rerun or"
                        + " repair is not enough.");
    }

    @Test
    void cannotTellWithoutTheForge() {
        cannotTell(
                need.judge(
                        Scene.recovery().cannotTell(new IssueWithNumber(2431)).situation()),
                "GitHub did not answer in time");
    }

    @Test
    void aReleaseThatRecoversNothingHasNoIssue() {
        notHeld(need.judge(Scene.of("0.6.6-preview.1").situation()), "Nobody said which issue approves this recovery.");
    }

    @Test
    void saysWhatItIs() {
        assertThat(List.of(need.rule(), need.explain().plain()))
                .containsExactly(
                        "issue-approved",
                        "a maintainer other than the requester approved it in its issue, which is open");
    }
}
