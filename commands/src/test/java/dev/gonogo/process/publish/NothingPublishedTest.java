package dev.gonogo.process.publish;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-02")
@Tag("A-07")
@Tag("A-15")
class NothingPublishedTest {
    private static final RunsOf RUNS = new RunsOf("release.yml", "push", Publishing.TAG, Instant.EPOCH);
    private static final SignOff SIGN_OFF = new SignOff("maintainer", 1, false);
    private static final String NOTHING = "Nothing of 0.6.6-preview is published yet.";
    private static final String OVERRIDE = " To continue anyway: /release override nothing-published <reason>.";

    private final Need need = new NothingPublished();

    /** It waits for its go, nothing is public, and no tag has ever started anything. */
    private static Scene before() {
        return Publishing.unseen(Scene.preview().steps(SIGN_OFF, new PushTag())).knows(RUNS, List.of());
    }

    private Finding judge(Scene scene) {
        return need.judge(scene.situation());
    }

    @Test
    void heldWhileNothingIsPublishedAndNothingIsAboutToPublishIt() {
        held(judge(before()), NOTHING);
        assertThat(need.rule()).isEqualTo("nothing-published");
        assertThat(need.explain().plain()).isEqualTo("nothing of the release is published before its tag");
    }

    @Test
    void whatIsPublishedWithoutATagIsNamedHoweverMuchOfItThereIs() {
        Scene scene = Publishing.publicly(before(), Publishing.NPM)
                .knows(
                        new PublicationOf(Publishing.SBOM),
                        new Publication.Incomplete("sbom.json is missing", "https://example.org/page"));

        notHeld(
                judge(scene),
                "Already published although there is no tag v0.6.6-preview: npm @onestepat4time/aegis 0.6.6-preview"
                        + " (preview), GitHub Release v0.6.6-preview. Somebody published it by hand, or a tag that"
                        + " no longer exists started it, and this release would leave it as it is. Check what it"
                        + " contains, or abandon this attempt and cut another version."
                        + OVERRIDE);
    }

    @Test
    void whatIsPublishedOfATagThatIsThereIsNoMatterOfThis() {
        held(judge(Publishing.everythingPublic(before()).annotated(Publishing.TAG, Scene.MAIN)), NOTHING);
    }

    @Test
    void whatTheProcessVerifiesBeforeItsTagMayBePublic() {
        Scene scene = Publishing.everythingPublic(
                        Publishing.unseen(Scene.preview().steps(SIGN_OFF)).steps(new PushTag()))
                .knows(RUNS, List.of());

        held(judge(scene), NOTHING);
    }

    @Test
    void whatATagStartedThatIsGoneIsWaitedFor() {
        Run running = Runs.ofTag(7, RunState.RUNNING, Publishing.TAG, Scene.MAIN);
        Run queued = Runs.ofTag(8, RunState.QUEUED, Publishing.TAG, Scene.DEVELOP);
        Run over = Runs.ofTag(9, RunState.FAILED, Publishing.TAG, Scene.MAIN);
        Run elsewhere = Runs.ofTag(10, RunState.RUNNING, "v0.6.5", Scene.MAIN);

        Finding found = judge(before().knows(RUNS, List.of(running, queued, over, elsewhere)));

        pending(
                found,
                "There is no tag v0.6.6-preview, but there was one, and what it started has not ended and may"
                        + " publish: Release #412 on 9f8e7d6, Release #412 on a1b2c3d. Wait for it to end, or cancel"
                        + " it there."
                        + OVERRIDE);
        assertThat(found.about()).isEqualTo("7 8");
        held(judge(before().knows(RUNS, List.of(over, elsewhere))), NOTHING);
    }

    @Test
    void aSilentForgeOrRegistryShowsNothing() {
        String silence = "GitHub did not answer in time";

        cannotTell(judge(before().cannotTell(RUNS)), silence);
        cannotTell(judge(before().cannotTell(new PublicationOf(Publishing.NPM))), silence);
        cannotTell(judge(before().cannotTell(new AllRefs())), silence);
    }

    @Test
    void itIsPartOfTheStageWhoseGoTheTagFollowsWhereItDoesNotHold() {
        Situation broken = Publishing.publicly(before(), Publishing.NPM).situation();
        Stage asks = ReleaseStages.stages(broken).getFirst();

        assertThat(NothingPublished.of(asks, broken)).containsExactly(new NothingPublished());
        assertThat(NothingPublished.of(asks, before().situation())).isEmpty();
        assertThat(NothingPublished.of(new Stage("publish", List.of(), asks.steps()), broken))
                .isEmpty();
    }
}
