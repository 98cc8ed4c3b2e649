package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-31")
@Tag("A-56")
class ByAuthorTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private static final CommitsOf QUESTION = new CommitsOf(REQUEST.number(), Requests.HEAD);
    private static final PullRequestCommit OURS = new PullRequestCommit(Scene.id("aa"), Requests.BOT, "release");
    private final Need need = new ByAuthor(Requests.BOT);

    @Test
    void heldWhenEveryCommitIsByTheAuthor() {
        Scene scene = Scene.preview().knows(QUESTION, List.of(OURS));

        held(need.judge(scene.about(REQUEST)), "All its commits are by github-actions[bot].");
    }

    @Test
    @Tag("A-110")
    void aHandEditIsForeign() {
        PullRequestCommit edit = new PullRequestCommit(Scene.id("bb11223"), "dave", "fix the changelog");
        Scene scene = Scene.preview().knows(QUESTION, List.of(OURS, edit));

        notHeld(
                need.judge(scene.about(REQUEST)),
                "It holds commits by others: bb11223 by dave. Generated files are never edited by hand.");
    }

    @Test
    void aPullRequestOpenedBySomebodyElseIsForeign() {
        Need other = new ByAuthor("release-please[bot]");

        notHeld(
                other.judge(Scene.preview().about(REQUEST)),
                "It was opened by github-actions[bot], not by release-please[bot].");
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
