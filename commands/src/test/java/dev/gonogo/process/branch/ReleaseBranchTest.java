package dev.gonogo.process.branch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which commit of a release branch is the one that is promoted. */
@Tag("A-09")
@Tag("A-109")
class ReleaseBranchTest {
    private static final String RELEASE = "release/0.6.6-preview";
    private static final PullRequest NOTES = Requests.mergedAt(Scene.id("c1"), 2436, "release-please--x", RELEASE);
    private static final PullRequest BUMP = Requests.mergedAt(Scene.id("c2"), 2437, "chore/bump", RELEASE);

    /** Two steps each brought a pull request to the branch, and the forge lists these. */
    private static Scene brought(PullRequest... listed) {
        return Scene.preview()
                .steps(
                        new AwaitPullRequest("{release}", "release-please--", "", List.of()),
                        new BumpVersions("{release}", "chore/bump", "bump", List.of(), List.of()))
                .saw(landmark("stage/1", NOTES))
                .saw(landmark("stage/2", BUMP))
                .knows(new PullRequestsInto(RELEASE), List.of(listed));
    }

    private static Fact.Landmark landmark(String step, PullRequest request) {
        return new Fact.Landmark(
                step,
                Scene.CUT,
                Words.NONE,
                Map.of("pull-request", String.valueOf(request.number()), "commit", request.mergeCommit()));
    }

    private static Answer<String> head(Situation situation) {
        return ReleaseBranch.head(situation, RELEASE);
    }

    @Test
    void aBranchThatIsThereTellsItsHead() {
        assertThat(head(brought(NOTES, BUMP).branch(RELEASE, Scene.id("ead")).situation()))
                .isEqualTo(new Answer.Known<>(Scene.id("ead")));
    }

    @Test
    void aBranchThatIsGoneStoodAsItsLastPullRequestLeftIt() {
        assertThat(head(brought(NOTES, BUMP).situation())).isEqualTo(new Answer.Known<>(BUMP.mergeCommit()));
        assertThat(head(brought(BUMP, NOTES).situation()))
                .as("in whatever order the forge lists them")
                .isEqualTo(new Answer.Known<>(BUMP.mergeCommit()));
    }

    @Test
    void aBranchThatIsGoneAndGotNothingCannotBeTold() {
        Scene scene = Scene.preview().knows(new PullRequestsInto(RELEASE), List.of());

        assertThat(head(scene.situation())).isEqualTo(new Answer.CannotTell<>("there is no branch " + RELEASE));
    }

    @Test
    void ofAPromotionItsOwnHeadCounts() {
        PullRequest promotion = Requests.between(2440, RELEASE, "main", PullRequest.State.OPEN);

        assertThat(head(brought(NOTES, BUMP).branch(RELEASE, Scene.id("ead")).about(promotion)))
                .isEqualTo(new Answer.Known<>(Requests.HEAD));
    }

    @Test
    void nothingCanBeToldWhereAPullRequestThatAStepSawIsNotListed() {
        assertThat(head(brought(NOTES).branch(RELEASE, Scene.id("ead")).situation()))
                .isEqualTo(new Answer.CannotTell<>(
                        "not every pull request that was merged into release/0.6.6-preview is listed"));
    }
}
