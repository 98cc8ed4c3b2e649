package dev.gonogo.process.workflow;

import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A workflow that is started again and again is reported. */
@Tag("B-12")
class RetryTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String STARTS = "starting validate.yml on " + BRANCH;
    private static final Instant LAST = Scene.NOW.minus(Duration.ofMinutes(10));
    private final Step step = new RunWorkflow("validate.yml", "{release}", Map.of(), "");

    /** Each run was started a minute after the one before. */
    private static Scene started(int times) {
        Scene scene = Scene.preview().branch(BRANCH, Scene.id("5e1ea5e")).knows(new OwnLogin(), "gonogo[bot]");
        for (int turn = 1; turn <= times; turn++) {
            scene.saw(new Fact.Intent(Scene.STEP, turn, LAST.minusSeconds(60L * (times - turn))));
        }
        return scene;
    }

    /** The last run was about a commit that the branch has left behind. */
    private static Scene leftBehind(int times) {
        return started(times)
                .saw(new Fact.Dispatched(Scene.STEP, times, LAST, 7))
                .knows(new RunWithId(7), Optional.of(Runs.on(BRANCH, RunState.SUCCEEDED)));
    }

    private Progress look(Scene scene) {
        return step.progress(scene.situation());
    }

    private static String says(int times, String next) {
        return "validate.yml was started " + times + " times, and none of its runs count. " + BRANCH
                + " moved on from a1b2c3d, which Create Release Branch #412 ran on. Find out what pushes to it, and"
                + " stop that until a run has ended. The next try is "
                + next + ".";
    }

    @Test
    void aRunOfAnOlderHeadStartsAnewAtOnceFourTimes() {
        assertThat(((Act.Dispatch) due(look(leftBehind(4)), STARTS)).turn()).isEqualTo(5);
    }

    @Test
    void thenItWaitsLongerEachTimeAndPeopleAreTold() {
        stopped(look(leftBehind(5)), says(5, "2026-11-20 12:05 UTC"));
        due(look(leftBehind(5).at(LAST.plus(Duration.ofMinutes(15)))), STARTS);
        stopped(look(leftBehind(6).at(LAST.plus(Duration.ofMinutes(15)))), says(6, "2026-11-20 12:20 UTC"));
        stopped(look(leftBehind(7)), says(7, "2026-11-20 12:50 UTC"));
        stopped(look(leftBehind(9)), says(9, "2026-11-20 15:50 UTC"));
        stopped(look(leftBehind(12)), says(12, "2026-11-20 15:50 UTC"));
    }

    @Test
    void whatWasRefusedOrLiesBeforeItWasDoneOrIsOfAnotherStepDoesNotCount() {
        due(look(leftBehind(5).saw(new Fact.Rejected(Scene.STEP, 2, LAST, "no such workflow"))), STARTS);
        due(
                look(leftBehind(5)
                        .saw(new Fact.Landmark(
                                Scene.STEP, LAST.minusSeconds(240), Words.say("green"), Map.of(), Scene.MAIN))),
                STARTS);
        due(look(leftBehind(4).saw(new Fact.Intent("other/1", 1, LAST))), STARTS);
    }

    /** These ended like this, one after the other, and the branch has left them behind. */
    private static Scene ended(RunState... states) {
        Scene scene = started(states.length);
        for (int turn = 1; turn <= states.length; turn++) {
            Instant at = LAST.minusSeconds(60L * (states.length - turn));
            scene.saw(new Fact.Dispatched(Scene.STEP, turn, at, turn))
                    .knows(new RunWithId(turn), Optional.of(Runs.on(BRANCH, states[turn - 1])));
        }
        return scene;
    }

    @Test
    @Tag("A-95")
    void aFixOfWhatFailedIsLookedAtAtOnceHoweverOftenItTakes() {
        RunState red = RunState.FAILED;
        RunState green = RunState.SUCCEEDED;

        due(look(ended(red, red, red, red, red, red)), STARTS);
        due(look(ended(green, green, green, green, green, red)), STARTS);
        due(look(ended(red, red, red, red, red, green, green, green, green)), STARTS);
    }

    @Test
    void whatWasGreenOrCancelledSinceTheLastThatFailedCounts() {
        RunState green = RunState.SUCCEEDED;
        RunState stopped = RunState.CANCELLED;

        stopped(
                look(ended(green, green, RunState.FAILED, green, stopped, stopped, green, green)),
                says(5, "2026-11-20 12:05 UTC"));
    }

    @Test
    void soDoesARunThatCannotBeRead() {
        stopped(
                look(ended(RunState.FAILED, RunState.FAILED, RunState.SUCCEEDED, RunState.SUCCEEDED, RunState.SUCCEEDED)
                        .cannotTell(new RunWithId(1))
                        .cannotTell(new RunWithId(2))),
                says(5, "2026-11-20 12:05 UTC"));
    }

    @Test
    void soDoesADispatchOfWhichNoRunIsEverListed() {
        Scene scene =
                started(5).knows(new RunsOf("validate.yml", "workflow_dispatch", LAST.minusSeconds(30)), List.of());

        stopped(
                look(scene),
                "validate.yml was started 5 times, and none of its runs count. GitHub lists no run that gonogo"
                        + " started. Check there whether the workflow is enabled. The next try is 2026-11-20 12:05"
                        + " UTC.");
        due(look(scene.at(LAST.plus(Duration.ofMinutes(15)))), STARTS);
    }
}
