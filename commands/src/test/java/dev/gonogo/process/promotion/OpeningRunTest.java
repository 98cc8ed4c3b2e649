package dev.gonogo.process.promotion;

import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Says;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.LogOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As long as there is no pull request, the run that is to open it is followed. */
@Tag("A-13")
@Tag("A-48")
class OpeningRunTest {
    private static final String INTO = "release/0.6.6-preview";
    private static final RunsOf RUNS = new RunsOf("release-please.yml", "workflow_dispatch", Scene.CUT);
    /** When the cut workflow was seen done. */
    private static final Instant CUT = Scene.NOW.minus(Duration.ofMinutes(4));

    private static final Job FAILED = Runs.job("release-please", RunState.FAILED);
    private static final Job SKIPPED = Runs.job("label", RunState.SKIPPED);
    private static final Job FINE = Runs.job("validate", RunState.SUCCEEDED);
    private static final String FOUND = "Release Please #412";
    private static final String ANEW = " Otherwise: /release abandon 0.6.6-preview, fix the cause, and cut again.";

    private final Step step = new AwaitPullRequest("{release}", "release-please--", "release-please.yml", List.of());

    private static Run run(long id, String branch, String displayTitle, RunState state) {
        return new Run(
                id,
                412,
                1,
                "release-please.yml",
                "Release Please",
                displayTitle,
                "workflow_dispatch",
                branch,
                Scene.DEVELOP,
                state,
                Requests.BOT,
                CUT,
                Scene.NOW,
                "https://github.com/runs/" + id);
    }

    private static Run ours(RunState state) {
        return run(7, INTO, "Release Please", state);
    }

    private static Scene scene(Run... runs) {
        return Scene.preview()
                .saw(new Fact.Landmark("cut/1", CUT, Words.say("cut"), Map.of()))
                .knows(new PullRequestsInto(INTO), List.of())
                .knows(RUNS, List.of(runs));
    }

    private static Scene failed(int attempt, Job... jobs) {
        return scene(Runs.attempt(ours(RunState.FAILED), attempt))
                .knows(new JobsOf(7), List.of(jobs))
                .knows(new LogOf(FAILED.id()), List.of("Resource not accessible by integration"));
    }

    private Progress progress(Scene scene) {
        return step.progress(scene.situation());
    }

    private Progress late(Scene scene) {
        return progress(scene.at(CUT.plus(Duration.ofMinutes(5))));
    }

    @Test
    void itsRunIsWaitedForAndFollowed() {
        working(progress(scene()), "waiting for release-please.yml to start for release/0.6.6-preview");
        for (RunState state : List.of(RunState.QUEUED, RunState.RUNNING)) {
            Scene scene = scene(ours(state)).knows(new JobsOf(7), List.of(FINE));
            Progress.Working runs = working(
                    late(scene), "Release Please #412 runs, to open the pull request into release/0.6.6-preview");
            assertThat(runs.jobs()).containsExactly(FINE);
        }
    }

    @Test
    void aRunThatDoesNotStartIsSaidWithItsLikelyCauses() {
        Scene soon = scene().at(CUT.plus(Duration.ofMinutes(5)).minusMillis(1));
        working(progress(soon), "waiting for release-please.yml to start for release/0.6.6-preview");

        stopped(
                late(scene()),
                "release-please.yml did not start for release/0.6.6-preview: GitHub lists no such run since 2026-11-20 10:00 UTC."
                        + " Likely causes: the workflow that cut the branch did not dispatch it, it is disabled, or the token that"
                        + " dispatches it lacks actions: write. Fix the cause and start it on release/0.6.6-preview yourself."
                        + ANEW);
    }

    @ParameterizedTest
    @CsvSource({
        "main, Release Please for 0.6.6-preview",
        "develop, Prepare v0.6.6-preview",
        "main, 'Release Please (release/0.6.6-preview)'",
        "release/0.6.6-preview, Release Please"
    })
    void itIsToldByItsBranchOrByTheVersionInItsTitle(String branch, String title) {
        Scene scene = scene(run(7, branch, title, RunState.RUNNING)).knows(new JobsOf(7), List.of());

        working(late(scene), "Release Please #412 runs, to open the pull request into release/0.6.6-preview");
    }

    @ParameterizedTest
    @CsvSource({
        "release/0.6.6-preview.1, Release Please",
        "release/0.6.6, Release Please",
        "main, Release Please for 0.6.6-preview.1",
        "main, Release Please for v0.6.7"
    })
    void theRunOfAnotherReleaseIsNotIts(String branch, String title) {
        Progress.Stopped stop = Says.is(Progress.Stopped.class, late(scene(run(7, branch, title, RunState.FAILED))));

        assertThat(stop.words().plain()).startsWith("release-please.yml did not start for release/0.6.6-preview");
    }

    @Test
    void aRunThatCannotBeToldApartIsNotGuessedAt() {
        Scene scene = scene(run(7, "main", "Release Please", RunState.FAILED));

        working(progress(scene), "waiting for release-please.yml to start for release/0.6.6-preview");
        stopped(
                late(scene),
                "There is no pull request into release/0.6.6-preview from a branch that starts with"
                        + " release-please--, and whether release-please.yml ran for it is unknown: no run is on"
                        + " this branch, and these name no"
                        + " version: Release Please #412. Look at them. Have the workflow dispatched on release/0.6.6-preview, or"
                        + " let its run-name say the version.");
    }

    @Test
    @Tag("A-93")
    @Tag("A-95")
    void aFailedRunIsShownWithItsLogAndMayRunAgain() {
        Progress.Stopped stop = stopped(
                progress(failed(1, FINE, FAILED, SKIPPED)),
                FOUND
                        + " failed: release-please. Nothing is public yet, so a rerun is safe: fix the cause, and rerun it here or"
                        + " on GitHub.");

        assertThat(stop.excerpts())
                .containsExactly(new Excerpt("release-please", List.of("Resource not accessible by integration")));
        assertThat(stop.ask())
                .isEqualTo(new Ask.ChooseRemedy(List.of(new Remedy.Rerun(7, 1, 2)), "https://github.com/runs/7"));
    }

    @Test
    void aSecondFailureNamesTheOtherWay() {
        Progress.Stopped stop = stopped(
                progress(failed(2, FAILED)),
                FOUND
                        + " failed at attempt 2: release-please. Another rerun is safe, but it does not help if the"
                        + " cause is in the release branch itself."
                        + ANEW);

        assertThat(stop.ask())
                .isEqualTo(new Ask.ChooseRemedy(List.of(new Remedy.Rerun(7, 2, 1)), "https://github.com/runs/7"));
    }

    @Test
    void aRunThatWasCancelledMayRunAgainToo() {
        Scene scene = scene(ours(RunState.CANCELLED))
                .knows(new JobsOf(7), List.of(Runs.job("release-please", RunState.CANCELLED)));

        Progress.Stopped stop = Says.is(Progress.Stopped.class, progress(scene));

        assertThat(stop.words().plain()).startsWith(FOUND + " was cancelled: release-please. Nothing is public yet");
    }

    @Test
    @Tag("A-96")
    void nothingIsRerunWithoutFailedJobsOrOnceThereIsATag() {
        Progress.Stopped withoutJobs =
                stopped(progress(failed(1)), FOUND + " failed. Look at the run and fix the cause." + ANEW);
        assertThat(withoutJobs.ask()).isEqualTo(new Ask.ChooseRemedy(List.of(), "https://github.com/runs/7"));

        Progress.Stopped tagged = stopped(
                progress(failed(1, FAILED).annotated("v0.6.6-preview", Scene.MAIN)),
                FOUND + " failed: release-please. Look at the run and fix the cause." + ANEW);
        assertThat(tagged.ask()).isEqualTo(new Ask.ChooseRemedy(List.of(), "https://github.com/runs/7"));
    }

    @Test
    @Tag("A-96")
    void aRerunIsAskedForOnceAndItsRefusalIsSaid() {
        String key = Scene.STEP + "/rerun/7/1";
        Scene scene = failed(1, FAILED).decided(new Decision.Rerun(Scene.by("bob"), 7, 1));

        assertThat(due(progress(scene), "rerunning what failed of " + FOUND)).isEqualTo(new Act.Rerun(key, 1, 7));
        scene.saw(new Fact.Intent(key, 1, Scene.NOW));
        working(progress(scene), "waiting for attempt 2 of " + FOUND);
        scene.saw(new Fact.Rejected(key, 1, Scene.NOW, "GitHub says no."));
        Progress.Stopped stop = Says.is(Progress.Stopped.class, progress(scene));
        notHeld(stop.findings().getFirst(), "The rerun did not start: GitHub says no.");
    }

    @Test
    void aFurtherAttemptIsFollowedWhoeverAskedForIt() {
        Scene scene = scene(Runs.attempt(ours(RunState.RUNNING), 2)).knows(new JobsOf(7), List.of());

        working(progress(scene), "Release Please #412 runs, to open the pull request into release/0.6.6-preview");
    }

    @Test
    void theNewestRunCounts() {
        Scene scene = scene(run(7, INTO, "", RunState.FAILED), run(8, INTO, "", RunState.RUNNING))
                .knows(new JobsOf(8), List.of());

        working(progress(scene), "Release Please #412 runs, to open the pull request into release/0.6.6-preview");
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"SUCCEEDED", "SKIPPED"})
    void aRunThatOpensNothingIsSaidWithItsLikelyCauses(RunState state) {
        String how = state == RunState.SKIPPED ? FOUND + " was skipped" : FOUND + " succeeded";
        Scene scene = scene(ours(state));
        Instant bound = Scene.NOW.plus(Duration.ofMinutes(5));

        working(
                progress(scene.at(bound.minusMillis(1))),
                how + "; waiting for its pull request into release/0.6.6-preview");
        Progress.Stopped stop = stopped(
                progress(scene.at(bound)),
                how
                        + ", and there is no pull request into release/0.6.6-preview from a branch that starts with"
                        + " release-please--."
                        + " Likely causes: no commit since the last release counts for a new one, its manifest or configuration is"
                        + " wrong, or its token may not open pull requests. Its log says more: fix the cause and run it again on"
                        + " GitHub." + ANEW);
        assertThat(stop.ask()).isEqualTo(new Ask.ChooseRemedy(List.of(), "https://github.com/runs/7"));
    }

    @Test
    void cannotTellWhatTheForgeDoesNotSay() {
        String silence = "GitHub did not answer in time";

        unsure(late(scene().cannotTell(RUNS)), silence);
        unsure(late(failed(1, FAILED).cannotTell(new JobsOf(7))), silence);
        unsure(late(failed(1, FAILED).cannotTell(new AllRefs())), silence);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyARunThatIsNotOverMayStillOpenIt(boolean over) {
        Situation situation =
                scene(ours(over ? RunState.FAILED : RunState.RUNNING)).situation();

        boolean mayOpen = new OpeningRun(situation, "release-please.yml", INTO, "release-please--")
                .underWay()
                .fold(run -> run.isPresent(), why -> over);

        assertThat(mayOpen).isNotEqualTo(over);
    }
}
