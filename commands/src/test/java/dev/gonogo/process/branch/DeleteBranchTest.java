package dev.gonogo.process.branch;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-84")
@Tag("A-91")
@Tag("A-102")
class DeleteBranchTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String HEAD = Scene.id("5e1ea5e");
    private static final Difference DIFFERENCE = new Difference(Scene.MAIN, HEAD);
    private static final Duration BOUND = Duration.ofMinutes(5);
    private final Step step = new DeleteBranch("{release}");

    @Test
    void isDoneWhenTheBranchIsGone() {
        Scene scene = Scene.preview().branch(BRANCH + ".1", HEAD);

        done(step.progress(scene.situation()), "release/0.6.6-preview was deleted");
    }

    @Test
    @Tag("A-09")
    @Tag("A-103")
    void deletesALeftoverWithoutContentDifference() {
        Scene scene = Scene.preview().branch(BRANCH, HEAD).knows(DIFFERENCE, List.of());

        Act act = due(step.progress(scene.situation()), "deleting release/0.6.6-preview");

        assertThat(act).isEqualTo(new Act.DeleteBranch(BRANCH, HEAD));
    }

    @Test
    @Tag("A-103")
    void keepsALeftoverThatDiffers() {
        List<Change> changes =
                List.of(new Change(Change.Kind.ADDED, "src/a.ts"), new Change(Change.Kind.DELETED, "src/b.ts"));
        Scene scene = Scene.preview().branch(BRANCH, HEAD).knows(DIFFERENCE, changes);

        working(
                step.progress(scene.at(Scene.CUT.plus(BOUND).minusMillis(1)).situation()),
                "release/0.6.6-preview still differs from main in 2 files; the workflow that publishes may still delete it");
        stopped(
                step.progress(scene.at(Scene.CUT.plus(BOUND)).situation()),
                "release/0.6.6-preview still differs from main in 2 files, so it is not deleted: src/a.ts, src/b.ts."
                        + " Delete it by hand if that is intended.");
    }

    @Test
    @Tag("A-103")
    void theWorkflowHasItsTimeFromWhenTheStepBeforeWasDone() {
        Fact.Landmark verified = new Fact.Landmark("verify/1", Scene.NOW, Words.say("all is public"), Map.of());
        Scene scene = Scene.preview()
                .saw(verified)
                .branch(BRANCH, HEAD)
                .knows(DIFFERENCE, List.of(new Change(Change.Kind.ADDED, "src/a.ts")));

        working(
                step.progress(scene.situation()),
                "release/0.6.6-preview still differs from main in 1 file; the workflow that publishes may still delete it");
        stopped(
                step.progress(scene.at(Scene.NOW.plus(BOUND)).situation()),
                "release/0.6.6-preview still differs from main in 1 file, so it is not deleted: src/a.ts. Delete it"
                        + " by hand if that is intended.");
        done(step.progress(scene.without(BRANCH).situation()), "release/0.6.6-preview was deleted");
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        Scene scene = Scene.preview().branch(BRANCH, HEAD);

        unsure(step.progress(scene.situation()), ScriptedWorld.SILENCE);
        unsure(
                step.progress(scene.without("main").situation()),
                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there");
        unsure(step.progress(scene.cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }
}
