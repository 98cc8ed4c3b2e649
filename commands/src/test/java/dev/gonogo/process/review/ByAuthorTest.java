package dev.gonogo.process.review;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Account;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.PullRequestCommit.Named;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-31")
@Tag("A-56")
@Tag("A-110")
class ByAuthorTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private static final CommitsOf QUESTION = new CommitsOf(REQUEST.number(), Requests.HEAD);
    private static final Named BOT = named(Requests.BOT);
    private static final Named GITHUB = new Named("GitHub", account("web-flow"));
    private static final PullRequestCommit OURS = new PullRequestCommit(Scene.id("aa"), BOT, GITHUB, true, "release");
    private static final String UNPROVEN =
            "Nothing proves that github-actions[bot] made bb11223: no signature that GitHub has verified. A workflow"
                    + " that commits through GitHub's API gets one. If yours pushes with git, write verified: false"
                    + " for by-author in the process file.";
    private final Need need = new ByAuthor(Requests.BOT);

    private static Named named(String login) {
        return new Named(login, account(login));
    }

    private static PullRequestCommit commit(Named author, Named committer, boolean verified) {
        return new PullRequestCommit(Scene.id("bb11223"), author, committer, verified, "fix the changelog");
    }

    private static Finding judge(Need need, PullRequestCommit... commits) {
        return need.judge(Scene.preview().knows(QUESTION, List.of(commits)).about(REQUEST));
    }

    private static final String CAUSE = " Close it, delete the branch, fix the cause and cut again.";

    @Test
    void heldWhenEveryCommitIsByTheAuthor() {
        held(judge(need, OURS, commit(BOT, BOT, true)), "All its commits are by github-actions[bot].");
    }

    @Test
    void aHandEditIsForeign() {
        notHeld(
                judge(need, OURS, commit(named("dave"), named("dave"), true)),
                "It has commits by others: bb11223 by dave. Generated files are never edited by hand." + CAUSE);
    }

    @Test
    void aNameThatNoAccountHasIsForeignHoweverItSounds() {
        Named claimed = new Named(Requests.BOT, Account.NOBODY);

        notHeld(
                judge(need, OURS, commit(claimed, claimed, false)),
                "It has commits by others: bb11223 by github-actions[bot], a name that belongs to no account known"
                        + " to GitHub. Generated files are never edited by hand."
                        + CAUSE);
        assertThat(judge(new ByAuthor(Requests.BOT, false), commit(claimed, claimed, false))
                        .blocks())
                .isTrue();
    }

    @Test
    void theEMailAddressOfTheBotProvesNothingWithoutASignature() {
        notHeld(judge(need, OURS, commit(BOT, BOT, false)), UNPROVEN);
        notHeld(judge(need, OURS, commit(BOT, GITHUB, false)), UNPROVEN);
    }

    @Test
    void whoeverSignsForSomebodyElseIsForeign() {
        notHeld(
                judge(need, commit(BOT, named("mallory"), true)),
                "It has commits by others: bb11223 committed by mallory. Generated files are never edited by hand."
                        + CAUSE);
    }

    @Test
    void theProcessMayTakeWhatAWorkflowPushesWithGit() {
        Need pushed = new ByAuthor(Requests.BOT, false);

        held(judge(pushed, OURS, commit(BOT, BOT, false)), "All its commits are by github-actions[bot].");
        notHeld(
                judge(pushed, commit(named("dave"), named("dave"), false)),
                "It has commits by others: bb11223 by dave. Generated files are never edited by hand." + CAUSE);
    }

    @Test
    void atMostFiveCommitsAreNamed() {
        PullRequestCommit[] edits = IntStream.range(0, 7)
                .mapToObj(any -> commit(named("dave"), named("dave"), false))
                .toArray(PullRequestCommit[]::new);

        assertThat(judge(need, edits).words().plain()).contains("bb11223 by dave and 2 more. Generated");
    }

    @Test
    void aPullRequestOpenedBySomebodyElseIsForeign() {
        Need other = new ByAuthor("release-please[bot]");

        notHeld(
                other.judge(Scene.preview().about(REQUEST)),
                "It was opened by github-actions[bot], not by release-please[bot]." + CAUSE);
    }

    @Test
    void aLoginIsComparedWithoutCase() {
        held(judge(new ByAuthor("GitHub-Actions[bot]"), OURS), "All its commits are by GitHub-Actions[bot].");
    }

    @Test
    void cannotTellWithoutItsCommits() {
        cannotTell(need.judge(Scene.preview().about(REQUEST)), ScriptedWorld.SILENCE);
    }

    @Test
    void judgesAPullRequest() {
        assertThat(need.ofPullRequest()).isTrue();
    }
}
