package dev.gonogo.process.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-12")
@Tag("B-30")
class LaterRunTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String HEAD = Scene.id("5e1ea5e");
    private static final Instant LATER = Scene.CUT.plusSeconds(60);
    private static final Run RUN = Runs.on(BRANCH, RunState.SUCCEEDED);
    private static final RunsOf LISTING = new RunsOf("some.yml", "workflow_dispatch", BRANCH, Scene.CUT);

    private static Scene listed(Run... runs) {
        return Scene.preview().branch(BRANCH, HEAD).knows(LISTING, List.of(runs));
    }

    private static Run another(long id, String commit, Instant created) {
        return Runs.another(RUN, id, commit, created);
    }

    private static void found(Scene scene, Run run) {
        assertThat(LaterRun.of(scene.situation(), RUN)).isEqualTo(new Answer.Known<>(Optional.of(run)));
    }

    private static void none(Scene scene) {
        assertThat(LaterRun.of(scene.situation(), RUN)).isEqualTo(new Answer.Known<>(Optional.empty()));
    }

    @Test
    void noRunIsLaterThanItself() {
        none(listed(RUN));
    }

    @Test
    void theLastOneOfTheSameCommitCounts() {
        Run last = another(9, RUN.commit(), LATER.plusSeconds(1));

        found(listed(RUN, another(8, RUN.commit(), LATER), last, another(10, RUN.commit(), LATER)), last);
    }

    @Test
    void oneOfTheCommitThatIsThereNowCountsAndOneOfAnotherDoesNot() {
        Run ofHead = another(8, HEAD, LATER);

        found(listed(RUN, ofHead, another(9, Scene.MAIN, LATER)), ofHead);
        none(listed(RUN, another(9, Scene.MAIN, LATER)));
    }

    @Test
    void ofTwoOfOneSecondTheOneWithTheHigherNumberIsLater() {
        Run next = another(8, RUN.commit(), Scene.CUT);

        found(listed(RUN, next), next);
        none(listed(RUN, another(6, RUN.commit(), Scene.CUT)));
    }

    @Test
    void oneThatTheReleaseDispatchedIsJudgedByTheStepThatDid() {
        Run ours = another(8, RUN.commit(), LATER);

        none(listed(RUN, ours).saw(new Fact.Dispatched(Scene.STEP, 1, LATER, 8)));
        found(listed(RUN, ours).saw(new Fact.Dispatched(Scene.STEP, 1, LATER, 7)), ours);
    }

    @Test
    void whereItIsNotKnownWhatIsThereNowTheCommitOfTheRunCounts() {
        Run same = another(8, RUN.commit(), LATER);

        found(listed(RUN, same, another(9, HEAD, LATER)).cannotTell(new AllRefs()), same);
    }

    @Test
    void cannotTellWithoutTheForge() {
        assertThat(LaterRun.of(listed().cannotTell(LISTING).situation(), RUN))
                .isEqualTo(new Answer.CannotTell<>("GitHub did not answer in time"));
    }
}
