package dev.gonogo.process.workflow;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.is;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Evidence;
import dev.gonogo.world.ForgeQuestion.EvidenceOf;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.Job;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-12")
@Tag("A-42")
class RunWorkflowTest {
    private static final String WORKFLOW = "create-release-branch.yml";
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String HEAD = Scene.id("5e1ea5e");
    private static final Map<String, String> INPUTS =
            Map.of("version", "{version}", "source_branch", "{integration}", "recovery_release", "false");
    private static final Instant DISPATCHED = Scene.NOW.minusSeconds(60);
    private static final Fact.Intent INTENT = new Fact.Intent(Scene.STEP, 1, DISPATCHED);
    private static final RunsOf LISTING = new RunsOf(WORKFLOW, "workflow_dispatch", DISPATCHED.minusSeconds(30));
    private static final RunsOf LATER = new RunsOf("some.yml", "workflow_dispatch", "main", DISPATCHED);
    private static final String BUMP = Scene.id("b0b");
    private final Step step = new RunWorkflow(WORKFLOW, "main", INPUTS, "{release}");

    private static Scene intended() {
        return Scene.preview().saw(INTENT).knows(new OwnLogin(), "gonogo[bot]");
    }

    private static Scene following(RunState state) {
        Run run = Runs.dispatched(7, state, "gonogo[bot]", DISPATCHED);
        return intended()
                .saw(new Fact.Dispatched(Scene.STEP, 1, DISPATCHED, 7))
                .knows(new RunWithId(7), Optional.of(run))
                .knows(LATER, List.of(run))
                .knows(new JobsOf(7), List.of(Runs.job("create", state)));
    }

    private static Act.Dispatch dispatch(int turn) {
        return new Act.Dispatch(
                Scene.STEP,
                turn,
                WORKFLOW,
                "main",
                Map.of("version", "0.6.6-preview", "source_branch", "develop", "recovery_release", "false"));
    }

    @Test
    void dispatchesOnTheNamedRefWithFilledInputs() {
        Act act = due(step.progress(Scene.preview().situation()), "starting create-release-branch.yml on main");

        assertThat(act).isEqualTo(dispatch(1));
    }

    @Test
    @Tag("A-47")
    void aBranchThatIsThereAlreadyNeedsNoRun() {
        Progress.Done seen = done(
                step.progress(Scene.preview().branch(BRANCH, Scene.DEVELOP).situation()),
                "release/0.6.6-preview at a1b2c3d");

        assertThat(seen.values()).containsOnly(entry("commit", Scene.DEVELOP));
    }

    @Test
    @Tag("A-47")
    void aBranchOfSomebodyElseStandsAtIntegrationsHead() {
        Scene scene = Scene.preview().branch(BRANCH, Scene.MAIN);
        String sentence =
                "release/0.6.6-preview exists at 9f8e7d6, while develop is at a1b2c3d, and no run of this attempt is"
                        + " known that created it. Delete it, and it will be created there. To continue anyway:"
                        + " /release override"
                        + " run-workflow <reason>.";

        Progress.Stopped stops = stopped(step.progress(scene.situation()), sentence);
        assertThat(stops.findings())
                .containsExactly(
                        Finding.notHeld("run-workflow", "{}", stops.words()).about(Scene.MAIN));

        Decision meant =
                new Decision.OverrideRule(Scene.by("ann"), "run-workflow", List.of(Scene.MAIN), "it is a copy");
        done(step.progress(scene.decided(meant).situation()), "release/0.6.6-preview at 9f8e7d6");
        stopped(step.progress(scene.branch(BRANCH, HEAD).situation()), sentence.replace("9f8e7d6", "5e1ea5e"));
    }

    @Test
    @Tag("A-47")
    void aBranchOfOurRunBeginsAtACommitOfIntegration() {
        LineCommit merge =
                new LineCommit(HEAD, List.of(Scene.DEVELOP, BUMP), "release 0.6.6-preview", "bot", Scene.NOW);
        LineCommit alone = new LineCommit(HEAD, List.of(), "another history", "bot", Scene.NOW);
        FirstParents own = new FirstParents(Scene.DEVELOP, HEAD);

        Scene merged = following(RunState.SUCCEEDED)
                .branch(BRANCH, HEAD)
                .knows(own, List.of(merge))
                .knows(new OnLine(Set.of(Scene.DEVELOP), Scene.DEVELOP), List.of(Scene.DEVELOP));
        assertThat(done(step.progress(merged.situation()), "release/0.6.6-preview at a1b2c3d")
                        .values())
                .containsEntry("commit", Scene.DEVELOP);
        stopped(
                step.progress(merged.knows(own, List.of(alone)).situation()),
                "release/0.6.6-preview is at 5e1ea5e, which has no history in common with develop. Abandon this attempt, and cut"
                        + " again. To continue anyway: /release override run-workflow <reason>.");
    }

    @Test
    @Tag("A-47")
    @Tag("A-109")
    void whatWasPushedToTheNewBranchAndMergedIntoIntegrationIsNoCut() {
        Scene scene = following(RunState.SUCCEEDED)
                .branch(BRANCH, HEAD)
                .knows(new FirstParents(Scene.DEVELOP, HEAD), List.of())
                .knows(new OnLine(Set.of(HEAD), Scene.DEVELOP), List.of());

        stopped(
                step.progress(scene.situation()),
                "release/0.6.6-preview starts at 5e1ea5e, which was never the head of develop: it was merged into"
                        + " it. Abandon"
                        + " this attempt, and cut again. To continue anyway: /release override run-workflow <reason>.");
    }

    private static Scene dispatchedAt(String commit) {
        return following(RunState.SUCCEEDED)
                .saw(new Fact.NeedsHeld(Scene.STEP, DISPATCHED, List.of(), commit))
                .saw(new Fact.NeedsHeld(Scene.STEP, Scene.NOW, List.of(), BUMP))
                .branch(BRANCH, HEAD)
                .knows(new FirstParents(Scene.DEVELOP, HEAD), List.of())
                .knows(new OnLine(Set.of(HEAD), Scene.DEVELOP), List.of(HEAD));
    }

    @Test
    @Tag("A-47")
    void aBranchThatWasMovedBelowWhereIntegrationWasWhenTheRunWasStartedIsNotTheOneThatItCreated() {
        String sentence =
                "release/0.6.6-preview starts at 5e1ea5e, and lacks what develop already had when the branch was"
                        + " cut, at %s: somebody moved it to an older commit. Abandon this attempt, and cut again."
                        + " To continue anyway: /release override run-workflow <reason>.";

        Scene atHead = dispatchedAt(Scene.DEVELOP).knows(new Reachable(Scene.DEVELOP, HEAD), false);
        stopped(step.progress(atHead.situation()), sentence.formatted("a1b2c3d"));
        Scene before = dispatchedAt(Scene.MAIN)
                .knows(new MergeBase(Scene.MAIN, Scene.DEVELOP), Optional.of(Scene.MAIN))
                .knows(new Reachable(Scene.MAIN, HEAD), false);
        stopped(step.progress(before.situation()), sentence.formatted("9f8e7d6"));

        Decision meant = new Decision.OverrideRule(Scene.by("ann"), "run-workflow", List.of(HEAD), "the rest can wait");
        done(step.progress(before.decided(meant).situation()), "release/0.6.6-preview at 5e1ea5e");
    }

    @Test
    @Tag("A-47")
    void itMayBeginLaterOrWhereIntegrationWasMovedBack() {
        done(step.progress(dispatchedAt(HEAD).situation()), "release/0.6.6-preview at 5e1ea5e");
        Scene later = dispatchedAt(Scene.MAIN)
                .knows(new MergeBase(Scene.MAIN, Scene.DEVELOP), Optional.of(Scene.MAIN))
                .knows(new Reachable(Scene.MAIN, HEAD), true);
        done(step.progress(later.situation()), "release/0.6.6-preview at 5e1ea5e");
        Scene movedBack = dispatchedAt(Scene.MAIN)
                .knows(new MergeBase(Scene.MAIN, Scene.DEVELOP), Optional.of(HEAD))
                .knows(new Reachable(HEAD, HEAD), true);
        done(step.progress(movedBack.situation()), "release/0.6.6-preview at 5e1ea5e");
        unsure(
                step.progress(movedBack
                        .cannotTell(new MergeBase(Scene.MAIN, Scene.DEVELOP))
                        .situation()),
                "GitHub did not answer in time");
    }

    @Test
    void aLongerBranchIsNotTheOneToCreate() {
        Scene scene = Scene.preview().branch(BRANCH + ".1", HEAD);

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    void theBranchOfAnAbandonedAttemptIsNotTaken() {
        Scene scene = Scene.preview().attempt(2).branch(BRANCH, HEAD);

        stopped(
                step.progress(scene.situation()),
                "release/0.6.6-preview is left over from an earlier attempt. Delete it, and this attempt creates it"
                        + " again.");
        assertThat(step.progress(scene.without(BRANCH).situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    void cannotTellWhetherToDispatchWithoutRefs() {
        unsure(step.progress(Scene.preview().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }

    @Test
    void followsTheRunThatItStarted() {
        Progress.Working runs =
                working(step.progress(following(RunState.RUNNING).situation()), "Create Release Branch #412 runs");

        assertThat(runs.jobs()).extracting(job -> job.name()).containsExactly("create");
    }

    @Test
    void isDoneWhenTheRunSucceededAndTheBranchIsThere() {
        Scene scene = following(RunState.SUCCEEDED)
                .branch(BRANCH, HEAD)
                .knows(new FirstParents(Scene.DEVELOP, HEAD), List.of())
                .knows(new OnLine(Set.of(HEAD), Scene.DEVELOP), List.of(HEAD));

        Progress.Done seen = done(step.progress(scene.situation()), "release/0.6.6-preview at 5e1ea5e");

        assertThat(seen.values()).containsOnly(entry("commit", HEAD), entry("run", "7"));
    }

    @Test
    void stopsWhenTheRunSucceededWithoutItsBranch() {
        stopped(
                step.progress(following(RunState.SUCCEEDED).situation()),
                "Create Release Branch #412 succeeded, but there is no branch release/0.6.6-preview");
    }

    @Test
    void aWorkflowThatCreatesNothingIsDoneWhenItSucceeded() {
        Step check = new RunWorkflow(WORKFLOW, "main", Map.of(), "");

        done(check.progress(following(RunState.SUCCEEDED).situation()), "Create Release Branch #412 succeeded");
    }

    @Test
    void stopsWhenTheRunFailedAndNamesTheJobs() {
        stopped(
                step.progress(following(RunState.FAILED).situation()),
                "Create Release Branch #412 failed: create. Look at the run, fix the cause, and rerun the failed jobs"
                        + " there.");
        stopped(
                step.progress(following(RunState.CANCELLED).situation()),
                "Create Release Branch #412 was cancelled: create. Look at the run, fix the cause, and rerun the failed"
                        + " jobs there.");
    }

    @Test
    void aRunThatStoppedBeforeAnyJobIsStillExplained() {
        Scene scene = following(RunState.FAILED).knows(new JobsOf(7), List.of());

        stopped(
                step.progress(scene.situation()),
                "Create Release Branch #412 failed. Look at the run, fix the cause, and rerun it there.");
    }

    @Test
    void adoptsTheRunOfADispatchWhoseAnswerWasLost() {
        Run ours = Runs.dispatched(7, RunState.RUNNING, "gonogo[bot]", DISPATCHED.plusSeconds(2));
        Run later = Runs.dispatched(8, RunState.QUEUED, "gonogo[bot]", DISPATCHED.plusSeconds(40));
        Run byHand = Runs.dispatched(6, RunState.RUNNING, "dave", DISPATCHED.plusSeconds(1));
        Scene scene = intended().knows(LISTING, List.of(later, ours, byHand));

        Act act = due(step.progress(scene.situation()), "Create Release Branch #412 has started");

        assertThat(act).isEqualTo(new Act.Adopt(Scene.STEP, 1, 7));
    }

    @Test
    void waitsWhileTheRunIsNotListedYet() {
        Scene scene = intended().knows(LISTING, List.of()).at(DISPATCHED.plus(Duration.ofMinutes(2)));

        working(step.progress(scene.situation()), "waiting for GitHub to list the run of create-release-branch.yml");
    }

    @Test
    void dispatchesAgainWhenTheRunIsNotListedAfterTwoMinutes() {
        Scene scene = intended()
                .knows(LISTING, List.of())
                .at(DISPATCHED.plus(Duration.ofMinutes(2)).plusMillis(1));

        assertThat(due(step.progress(scene.situation()), "starting create-release-branch.yml on main"))
                .isEqualTo(dispatch(2));
    }

    @Test
    void doesNotDispatchAgainWhenTheBranchHasAppeared() {
        Scene scene = intended()
                .knows(LISTING, List.of())
                .branch(BRANCH, Scene.DEVELOP)
                .at(DISPATCHED.plus(Duration.ofMinutes(3)));

        done(step.progress(scene.situation()), "release/0.6.6-preview at a1b2c3d");
    }

    @Test
    void aRefusedDispatchIsToldAndTriedAgainAfterAMinute() {
        Fact.Rejected refused = new Fact.Rejected(Scene.STEP, 1, DISPATCHED, "the token may not start workflows");
        Scene scene = intended().saw(refused);

        stopped(
                step.progress(scene.at(DISPATCHED.plusSeconds(59)).situation()),
                "create-release-branch.yml could not be started: the token may not start workflows");
        assertThat(due(
                        step.progress(scene.at(DISPATCHED.plusSeconds(60)).situation()),
                        "starting create-release-branch.yml on main"))
                .isEqualTo(dispatch(2));
    }

    @Test
    @Tag("A-47")
    void whereADispatchWasRefusedABranchMadeByHandIsTaken() {
        Fact.Rejected refused = new Fact.Rejected(Scene.STEP, 1, DISPATCHED, "the workflow is disabled");
        Scene scene = intended().saw(refused).at(DISPATCHED.plusSeconds(90));

        done(step.progress(scene.branch(BRANCH, Scene.DEVELOP).situation()), "release/0.6.6-preview at a1b2c3d");
        assertThat(step.progress(scene.branch(BRANCH, HEAD).situation())).isInstanceOf(Progress.Stopped.class);
    }

    @Test
    @Tag("A-47")
    void whereTheRunFailedABranchMadeByHandIsTakenOnceAMaintainerMeansIt() {
        Scene scene = following(RunState.FAILED)
                .branch(BRANCH, HEAD)
                .knows(new FirstParents(Scene.DEVELOP, HEAD), List.of())
                .knows(new OnLine(Set.of(HEAD), Scene.DEVELOP), List.of(HEAD));
        Progress.Stopped stops = is(Progress.Stopped.class, step.progress(scene.situation()));
        assertThat(stops.findings().getLast().words().plain())
                .isEqualTo(
                        "release/0.6.6-preview exists nevertheless, at 5e1ea5e. To continue anyway: /release override"
                                + " run-workflow <reason>.");

        Decision meant = new Decision.OverrideRule(
                Scene.by("ann"),
                "run-workflow",
                List.of(stops.findings().getLast().about()),
                "made by hand");
        done(step.progress(scene.decided(meant).situation()), "release/0.6.6-preview at 5e1ea5e");
        assertThat(step.progress(scene.branch(BRANCH, BUMP).situation()))
                .as("another commit than the one that was shown")
                .isInstanceOf(Progress.Stopped.class);
    }

    @Test
    void onlyTheLastTurnCounts() {
        Run run = Runs.dispatched(9, RunState.RUNNING, "gonogo[bot]", Scene.NOW);
        Scene scene = following(RunState.FAILED)
                .saw(new Fact.Intent(Scene.STEP, 2, Scene.NOW))
                .saw(new Fact.Dispatched(Scene.STEP, 2, Scene.NOW, 9))
                .knows(new RunWithId(9), Optional.of(run))
                .knows(new JobsOf(9), List.of());

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Working.class);
    }

    @Test
    @Tag("A-42")
    void aRunThatWasDeletedStartsAnew() {
        Scene scene = following(RunState.RUNNING).knows(new RunWithId(7), Optional.empty());
        working(step.progress(scene.situation()), "waiting for GitHub to list the run of " + WORKFLOW);

        Scene later = following(RunState.RUNNING)
                .saw(new Fact.Intent(Scene.STEP, 2, Scene.NOW.minusSeconds(121)))
                .saw(new Fact.Dispatched(Scene.STEP, 2, Scene.NOW.minusSeconds(121), 9))
                .knows(new RunWithId(9), Optional.empty());
        assertThat(due(
                        step.progress(later.situation()),
                        "run 9 of " + WORKFLOW + " was deleted on GitHub, so the workflow is started again"))
                .isEqualTo(dispatch(3));
        assertThat(step.progress(later.branch(BRANCH, Scene.DEVELOP).situation()))
                .as("what it created exists nevertheless")
                .isInstanceOf(Progress.Done.class);
    }

    @Test
    void cannotTellWithoutTheForge() {
        unsure(step.progress(intended().situation()), ScriptedWorld.SILENCE);
        unsure(
                step.progress(
                        following(RunState.RUNNING).cannotTell(new JobsOf(7)).situation()),
                "GitHub did not answer in time");
        unsure(
                step.progress(
                        following(RunState.RUNNING).cannotTell(new RunWithId(7)).situation()),
                "GitHub did not answer in time");
    }

    @Test
    @Tag("A-24")
    @Tag("A-45")
    void whatARecoverySaysIsSentAndAnEmptyInputIsNot() {
        Step cut = new RunWorkflow(
                WORKFLOW,
                "main",
                Map.of(
                        "recovery_release", "{recovery}",
                        "recovery_issue", "{issue}",
                        "recovery_reason", "{reason}",
                        "recovery_confirmation", "{confirmation}"),
                "{release}");
        String sentence = "starting create-release-branch.yml on main";

        assertThat(((Act.Dispatch) due(cut.progress(Scene.recovery().situation()), sentence)).inputs())
                .containsOnly(
                        entry("recovery_release", "true"),
                        entry("recovery_issue", "2431"),
                        entry("recovery_reason", "the tarball of {tag} is empty"),
                        entry("recovery_confirmation", "RECOVERY 0.6.6-preview.1"));
        assertThat(((Act.Dispatch) due(cut.progress(Scene.preview().situation()), sentence)).inputs())
                .containsOnly(entry("recovery_release", "false"));
    }

    private static final Step VALIDATE =
            new RunWorkflow("validate.yml", "{release}", Map.of(), "", List.of("lint", "pytest"));

    private static Scene validated(Job... jobs) {
        return following(RunState.SUCCEEDED)
                .knows(new JobsOf(7), List.of(jobs))
                .knows(
                        new EvidenceOf(7),
                        List.of(new Evidence("playwright-report", 1, false, "https://github.com/o/r/artifacts/3")));
    }

    private static Job job(String name, RunState state) {
        return new Job(name.length(), name, state, "https://github.com/o/r/job/" + name.length());
    }

    @Test
    @Tag("B-12")
    @Tag("B-19")
    void everyNamedJobLeavesItsEvidence() {
        Scene scene = validated(
                job("lint", RunState.SUCCEEDED),
                job("pytest (3.12)", RunState.SUCCEEDED),
                job("setup", RunState.SUCCEEDED));

        assertThat(done(VALIDATE.progress(scene.situation()), "Create Release Branch #412 succeeded")
                        .values())
                .containsOnly(
                        entry("run", "7"),
                        entry("evidence: lint", "https://github.com/o/r/job/4"),
                        entry("evidence: pytest (3.12)", "https://github.com/o/r/job/13"),
                        entry("evidence: playwright-report", "https://github.com/o/r/artifacts/3"));
    }

    @Test
    @Tag("B-12")
    void aGreenRunThatLeftAJobOutIsNotEnough() {
        String sentence =
                "Create Release Branch #412 succeeded without pytest. The workflow must run all of: lint, pytest.";

        stopped(VALIDATE.progress(validated(job("lint", RunState.SUCCEEDED)).situation()), sentence);
        stopped(
                VALIDATE.progress(validated(job("lint", RunState.SUCCEEDED), job("pytest", RunState.SKIPPED))
                        .situation()),
                sentence);
    }

    @Test
    @Tag("B-12")
    void whatWasStartedByHandAfterItSaysSomethingOfTheSameCommit() {
        Step check = new RunWorkflow(WORKFLOW, "main", Map.of(), "");
        Run ours = Runs.dispatched(7, RunState.SUCCEEDED, "gonogo[bot]", DISPATCHED);
        Run failed = Runs.dispatched(8, RunState.FAILED, "dave", DISPATCHED);
        Run runs = Runs.dispatched(9, RunState.RUNNING, "dave", DISPATCHED.plusSeconds(1));
        Run green = Runs.dispatched(10, RunState.SUCCEEDED, "dave", DISPATCHED.plusSeconds(2));
        Scene scene = following(RunState.SUCCEEDED)
                .knows(new JobsOf(8), List.of(Runs.job("lint", RunState.FAILED)))
                .knows(new JobsOf(9), List.of());

        stopped(
                check.progress(scene.knows(LATER, List.of(failed, ours)).situation()),
                "Create Release Branch #412 failed: lint. Look at the run, fix the cause, and rerun the failed jobs there.");
        working(
                check.progress(scene.knows(LATER, List.of(runs, failed, ours)).situation()),
                "Create Release Branch #412 runs");
        done(
                check.progress(
                        scene.knows(LATER, List.of(green, runs, failed, ours)).situation()),
                "Create Release Branch #412 succeeded");
        unsure(check.progress(scene.cannotTell(LATER).situation()), "GitHub did not answer in time");
        done(
                check.progress(scene.knows(LATER, List.of(failed, ours))
                        .saw(new Fact.Dispatched("later/1", 1, DISPATCHED, 8))
                        .situation()),
                "Create Release Branch #412 succeeded");
    }

    @Test
    @Tag("B-04")
    void aBranchThatMovedOnIsValidatedAnew() {
        Act.Dispatch again = new Act.Dispatch(Scene.STEP, 2, "validate.yml", BRANCH, Map.of());
        Scene moved = validated(job("lint", RunState.SUCCEEDED), job("pytest", RunState.SUCCEEDED))
                .branch(BRANCH, HEAD);

        assertThat(due(VALIDATE.progress(moved.situation()), "starting validate.yml on " + BRANCH))
                .isEqualTo(again);
        assertThat(due(
                        VALIDATE.progress(
                                following(RunState.FAILED).branch(BRANCH, HEAD).situation()),
                        "starting validate.yml on " + BRANCH))
                .isEqualTo(again);
        assertThat(step.progress(following(RunState.FAILED).branch("main", HEAD).situation()))
                .isInstanceOf(Progress.Stopped.class);
    }

    /** Whether or not its jobs are named. */
    @Test
    @Tag("B-04")
    void whatRanOnABranchCountsForItsCommitUnlessTheProcessKeepsIt() {
        Step run = new RunWorkflow("validate.yml", "{release}", Map.of(), "");
        Step kept =
                new RunWorkflow("validate.yml", "{release}", Map.of(), "", RunWorkflow.INTEGRATION, List.of(), true);
        Scene moved = validated().branch(BRANCH, HEAD);

        assertThat(run.evidenceOn()).contains("{release}");
        due(run.progress(moved.situation()), "starting validate.yml on " + BRANCH);
        assertThat(kept.evidenceOn()).isEmpty();
        assertThat(done(kept.progress(moved.situation()), "Create Release Branch #412 succeeded")
                        .about())
                .isEmpty();
    }

    /** Anybody who may push can give a branch the name of the tag. */
    @Test
    @Tag("B-30")
    void aRunOnABranchThatIsNamedLikeTheTagIsNoTestOfTheTag() {
        Step smoke = new RunWorkflow("smoke.yml", "{tag}", Map.of(), "");
        Scene tagged =
                following(RunState.SUCCEEDED).annotated("v0.6.6-preview", HEAD).branch("v0.6.6-preview", Scene.MAIN);

        stopped(
                smoke.progress(tagged.situation()),
                "Create Release Branch #412 ran on 9f8e7d6, and the tag v0.6.6-preview is at 5e1ea5e. If a branch has"
                        + " that name, delete the branch and run it again.");
        done(
                smoke.progress(tagged.annotated("v0.6.6-preview", Scene.MAIN).situation()),
                "Create Release Branch #412 succeeded");
    }

    @Test
    @Tag("B-30")
    void aTagIsTestedAsABranchIs() {
        Step smoke = new RunWorkflow("smoke.yml", "{tag}", Map.of(), "", List.of("smoke"));
        Scene tagged = Scene.preview().annotated("v0.6.6-preview", HEAD);

        Act act = due(smoke.progress(tagged.situation()), "starting smoke.yml on v0.6.6-preview");

        assertThat(act).isEqualTo(new Act.Dispatch(Scene.STEP, 1, "smoke.yml", "v0.6.6-preview", Map.of()));
    }

    private static final Step CHECK = new RunWorkflow(WORKFLOW, "main", Map.of(), "");

    @Test
    @Tag("A-96")
    void onlyWhatWasRunAgainIsALaterTry() {
        Run again = Runs.attempt(Runs.dispatched(7, RunState.SUCCEEDED, "gonogo[bot]", DISPATCHED), 2);
        Scene scene = following(RunState.SUCCEEDED);

        assertThat(done(CHECK.progress(scene.situation()), "Create Release Branch #412 succeeded")
                        .repeated())
                .isFalse();
        assertThat(done(
                                CHECK.progress(scene.knows(new RunWithId(7), Optional.of(again))
                                        .situation()),
                                "Create Release Branch #412 succeeded")
                        .repeated())
                .isTrue();
    }

    private static Fact.Landmark seen(Map<String, String> values, String about) {
        return new Fact.Landmark(Scene.STEP, DISPATCHED, Words.say("seen"), values, about);
    }

    /** What becomes of its run's result for main. */
    private static String counts(Scene scene, Map<String, String> values) {
        return CHECK.lost(scene.situation(), seen(values, Scene.MAIN))
                .fold(
                        lost -> lost.map(why -> why.why().plain() + " (" + why.brief() + ")")
                                .orElse("it counts"),
                        why -> "cannot tell: " + why);
    }

    @Test
    @Tag("B-12")
    void whatItsRunShowedCountsForAsLongAsTheRunIsGreen() {
        Map<String, String> values = Map.of("run", "7");
        Scene scene = following(RunState.SUCCEEDED);
        Run ours = Runs.dispatched(7, RunState.SUCCEEDED, "gonogo[bot]", DISPATCHED);
        Run later = Runs.dispatched(8, RunState.FAILED, "dave", DISPATCHED.plusSeconds(1));
        Run again = Runs.dispatched(9, RunState.SUCCEEDED, "dave", DISPATCHED.plusSeconds(2));
        String turned = "the run on 9f8e7d6 was green but no longer counts (its run is no longer green)";

        assertThat(counts(scene, values)).isEqualTo("it counts");
        assertThat(counts(following(RunState.FAILED), values)).isEqualTo(turned);
        assertThat(counts(following(RunState.RUNNING).knows(LATER, List.of(again)), values))
                .as("it runs again")
                .isEqualTo(turned);
        assertThat(counts(scene.knows(LATER, List.of(later, ours)), values)).isEqualTo(turned);
        assertThat(counts(scene.knows(LATER, List.of(again, later, ours)), values))
                .isEqualTo("it counts");
        assertThat(counts(scene.cannotTell(LATER), values)).isEqualTo("cannot tell: GitHub did not answer in time");
    }

    @Test
    @Tag("B-12")
    void whatADeletedRunShowedCountsNoMore() {
        Scene scene = following(RunState.SUCCEEDED).knows(new RunWithId(7), Optional.empty());

        assertThat(counts(scene, Map.of("run", "7")))
                .isEqualTo("run 7, which was green on 9f8e7d6, was deleted on GitHub (its run was deleted)");
        assertThat(counts(scene, Map.of("without", "run-workflow")))
                .as("it was gone on without")
                .isEqualTo("it counts");
        assertThat(counts(scene.cannotTell(new RunWithId(7)), Map.of("run", "7")))
                .isEqualTo("cannot tell: GitHub did not answer in time");
    }

    @Test
    @Tag("A-55")
    void theBranchThatItCreatedIsMissedWhenSomebodyDeletedIt() {
        Fact.Landmark cut = seen(Map.of("commit", Scene.DEVELOP), "");
        Scene scene = Scene.preview()
                .steps(step, new SignOff("maintainer", 1, false), new PushTag())
                .saw(cut);

        notHeld(
                step.contradicts(scene.situation(), cut).orElseThrow(),
                "release/0.6.6-preview was deleted. It was last seen at a1b2c3d. Restore it, and what was done on it"
                        + " counts again: git push origin "
                        + Scene.DEVELOP + ":refs/heads/release/0.6.6-preview. Or end this"
                        + " attempt: /release abandon 0.6.6-preview.");
        assertThat(CHECK.contradicts(scene.situation(), cut))
                .as("it creates none")
                .isEmpty();
        assertThat(step.contradicts(scene.branch(BRANCH, HEAD).situation(), cut))
                .isEmpty();
        assertThat(step.contradicts(scene.cannotTell(new AllRefs()).situation(), cut))
                .isEmpty();
    }

    @Test
    @Tag("A-55")
    void aDeletedBranchThatNobodySawIsMissedAllTheSame() {
        Fact.Landmark cut = seen(Map.of(), "");
        Scene scene = Scene.preview().steps(step, new SignOff("maintainer", 1, false), new PushTag());

        notHeld(
                step.contradicts(scene.situation(), cut).orElseThrow(),
                "release/0.6.6-preview was deleted. Restore it, or end this attempt: /release abandon 0.6.6-preview.");
        assertThat(step.contradicts(Scene.preview().steps(step).situation(), cut))
                .as("no tag follows it")
                .isEmpty();
    }

    @Test
    @Tag("A-47")
    void aBranchMadeOtherwiseIsOverriddenByTheNameOfTheStep() {
        assertThat(step.rules()).containsExactly("run-workflow");
    }
}
