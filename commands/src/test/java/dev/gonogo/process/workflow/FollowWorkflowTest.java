package dev.gonogo.process.workflow;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-15")
@Tag("A-73")
@Tag("A-74")
class FollowWorkflowTest {
    private static final String TAG = "v0.6.6-preview";
    private static final RunsOf LISTING = new RunsOf("release.yml", "push", TAG, Scene.CUT);
    private final Step step = new FollowWorkflow("release.yml", Set.of("clawhub"), Set.of("publish"));

    private static Scene tagged(Run... runs) {
        return Scene.preview().annotated(TAG, Scene.MAIN).knows(LISTING, List.of(runs));
    }

    private static Scene running(RunState state, Job... jobs) {
        return tagged(Runs.ofTag(7, state, TAG, Scene.MAIN)).knows(new JobsOf(7), List.of(jobs));
    }

    private static Job job(String name, RunState state) {
        return Runs.job(name, state);
    }

    @Test
    void withoutTheTagThereIsNothingToFollow() {
        stopped(step.progress(Scene.preview().situation()), "there is no tag v0.6.6-preview");
    }

    @Test
    void waitsUntilTheRunHasStarted() {
        working(
                step.progress(tagged().at(Scene.CUT).situation()),
                "waiting for release.yml to start for v0.6.6-preview");
    }

    @Test
    @Tag("A-98")
    void whereNoRunIsListedAndSomethingIsPublicARecoveryIsOffered() {
        Scene scene = Publishing.publicly(Publishing.failed(1), Publishing.NPM)
                .knows(new RunsOf("release.yml", "push", TAG, Scene.CUT), List.of());

        assertThat(Publishing.FOLLOW.progress(scene.situation()))
                .isInstanceOfSatisfying(Progress.Stopped.class, stopped -> {
                    assertThat(stopped.ask())
                            .isEqualTo(new Ask.ChooseRemedy(
                                    List.of(
                                            new Remedy.Recover(Version.of("0.6.6-preview.1")),
                                            new Remedy.WriteIssue(Version.of("0.6.6-preview.1"))),
                                    ""));
                    assertThat(stopped.findings())
                            .extracting(finding -> finding.words().plain())
                            .contains(
                                    "A recovery can be requested: release.yml has not run for v0.6.6-preview, so no run can"
                                            + " repair what is public.");
                });
    }

    @Test
    @Tag("A-97")
    void whereNoRunIsListedItsIssueIsFiledAsWell() {
        Scene scene = Publishing.publicly(Publishing.failed(1), Publishing.NPM)
                .knows(new RunsOf("release.yml", "push", TAG, Scene.CUT), List.of())
                .decided(new Decision.WriteIssue(Scene.by("dave")))
                .knows(new OwnIssue("Recovery of v0.6.6-preview"), Optional.empty());

        assertThat(Publishing.FOLLOW.progress(scene.situation()))
                .isInstanceOfSatisfying(
                        Progress.Due.class,
                        due -> assertThat(((Act.WriteIssue) due.act()).body())
                                .startsWith("The release of `v0.6.6-preview` is public, and no run can repair it.")
                                .contains(
                                        "**Why:** `release.yml has not run for v0.6.6-preview`",
                                        "Approved: RECOVERY 0.6.6-preview.1"));
    }

    @Test
    @Tag("A-74")
    void aRunThatDoesNotStartIsSaidAfterAWhileWithLikelyCauses() {
        Scene scene = tagged();
        working(
                step.progress(scene.at(Scene.CUT.plus(Duration.ofMinutes(14))).situation()),
                "waiting for release.yml to start for v0.6.6-preview");
        stopped(
                step.progress(scene.at(Scene.CUT.plus(Duration.ofMinutes(15))).situation()),
                "release.yml did not start for v0.6.6-preview: GitHub lists no run of it since 2026-11-20 10:00 UTC. Likely"
                        + " causes: it does not run on such a tag, it is disabled, the token that pushed the tag starts no"
                        + " workflows, or somebody deleted the run. This continues by itself when the run appears.");
    }

    @Test
    void findsTheRunOfTheTagAndCommitAmongOthers() {
        Run otherCommit = Runs.ofTag(9, RunState.FAILED, TAG, Scene.DEVELOP);
        Run otherTag = Runs.ofTag(8, RunState.FAILED, TAG + ".1", Scene.MAIN);
        Run ours = Runs.ofTag(7, RunState.SUCCEEDED, TAG, Scene.MAIN);
        Run older = Runs.ofTag(6, RunState.FAILED, TAG, Scene.MAIN);
        Scene scene = tagged(otherCommit, otherTag, ours, older)
                .knows(new JobsOf(7), List.of(job("test", RunState.SUCCEEDED)));

        Progress.Done seen = done(step.progress(scene.situation()), "Release #412 succeeded");

        assertThat(seen.values())
                .containsOnly(entry("run", "7"), entry("attempt", "1"), entry("ended", Scene.NOW.toString()));
    }

    @Test
    void runsOfOtherTagsAreNotOurs() {
        Scene scene = tagged(Runs.ofTag(8, RunState.SUCCEEDED, TAG + ".1", Scene.MAIN));

        working(step.progress(scene.at(Scene.CUT).situation()), "waiting for release.yml to start for v0.6.6-preview");
    }

    @Test
    @Tag("A-75")
    @Tag("A-76")
    void showsTheJobsWhileItRuns() {
        Progress.Working runs = working(
                step.progress(
                        running(RunState.RUNNING, job("test", RunState.SUCCEEDED), job("publish-npm", RunState.RUNNING))
                                .situation()),
                "Release #412 runs");

        assertThat(runs.jobs()).extracting(Job::name).containsExactly("test", "publish-npm");
        assertThat(runs.optional()).containsExactly("clawhub");
    }

    @Test
    void jobsThatAreAllGoodDoNotEndARunThatGoesOn() {
        Scene scene = running(RunState.RUNNING, job("test", RunState.SUCCEEDED));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Working.class);
    }

    @Test
    @Tag("A-05")
    @Tag("A-83")
    @Tag("A-100")
    void aFailedOptionalJobBlocksNothing() {
        Job good = job("publish-npm", RunState.SUCCEEDED);
        Job optional = job("clawhub", RunState.FAILED);

        done(
                step.progress(running(RunState.FAILED, good, optional).situation()),
                "Release #412 succeeded; clawhub (optional) failed, nothing waits for it");
        done(
                step.progress(running(RunState.SUCCEEDED, good, optional).situation()),
                "Release #412 succeeded; clawhub (optional) failed, nothing waits for it");
    }

    @Test
    void aRunThatFailedWithOnlyOptionalJobsIsNoSuccess() {
        Scene scene = running(RunState.FAILED, job("clawhub", RunState.FAILED));

        stopped(step.progress(scene.situation()), "Release #412 failed");
    }

    @Test
    void failedAndCancelledRequiredJobsAreNamedAndOptionalOnesAreNot() {
        Scene scene = running(
                RunState.FAILED,
                job("test", RunState.SUCCEEDED),
                job("publish-npm", RunState.FAILED),
                job("helm-publish", RunState.CANCELLED),
                job("release-assets", RunState.SKIPPED),
                job("clawhub", RunState.FAILED));

        stopped(step.progress(scene.situation()), "Release #412 failed: publish-npm, helm-publish");
    }

    @Test
    void aCancelledRunIsNoSuccess() {
        Scene scene = running(RunState.CANCELLED, job("test", RunState.SUCCEEDED));

        stopped(step.progress(scene.situation()), "Release #412 was cancelled");
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        unsure(step.progress(Scene.preview().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
        unsure(step.progress(Scene.preview().annotated(TAG, Scene.MAIN).situation()), ScriptedWorld.SILENCE);
        unsure(
                step.progress(
                        running(RunState.RUNNING).cannotTell(new JobsOf(7)).situation()),
                "GitHub did not answer in time");
    }

    @Test
    @Tag("A-04")
    @Tag("A-96")
    @Tag("A-99")
    void onlyJobsThatLookFirstMayRunAgainOnceSomethingIsPublic() {
        Scene scene = Publishing.publicly(
                Publishing.failed(1, Publishing.SDK_FAILED, Publishing.HELM_FAILED), Publishing.NPM);
        Situation situation = scene.situation();
        FollowWorkflow careless = new FollowWorkflow("release.yml", Set.of(), Set.of("publish-sdk", "publish-helm"));

        assertThat(rerunOffered(Publishing.FOLLOW, situation)).isFalse();
        assertThat(rerunOffered(careless, situation)).isTrue();
    }

    private static boolean rerunOffered(FollowWorkflow follow, Situation situation) {
        Ask.ChooseRemedy mend = (Ask.ChooseRemedy) ((Progress.Stopped) follow.progress(situation)).ask();
        return mend.remedies().stream().anyMatch(Remedy.Rerun.class::isInstance);
    }

    @Test
    @Tag("A-96")
    void theLatestAttemptCounts() {
        Scene scene = running(RunState.SUCCEEDED, job("publish-npm", RunState.SUCCEEDED))
                .knows(LISTING, List.of(Runs.attempt(Runs.ofTag(7, RunState.SUCCEEDED, TAG, Scene.MAIN), 2)));

        assertThat(done(step.progress(scene.situation()), "Release #412 succeeded")
                        .values())
                .contains(entry("attempt", "2"));
    }

    @Test
    void aMatrixJobIsOptionalOrRequiredAsAWhole() {
        done(
                step.progress(running(
                                RunState.FAILED,
                                job("test (linux)", RunState.SUCCEEDED),
                                job("clawhub (eu)", RunState.FAILED))
                        .situation()),
                "Release #412 succeeded; clawhub (eu) (optional) failed, nothing waits for it");
    }
}
