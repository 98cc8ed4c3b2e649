package dev.gonogo.process.workflow;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jobs of Aegis's release workflow: every one counts except the optional one. */
class RunbookJobsTest {
    private static final String TAG = "v0.6.6-preview";
    private static final List<String> JOBS = List.of(
            "test",
            "dashboard-test",
            "Fault harness (SSE drop)",
            "generate-sbom",
            "generate-checksums",
            "generate-predicate",
            "attest-npm",
            "publish-npm",
            "publish-typescript-sdk",
            "publish-python-sdk",
            "publish-helm-chart",
            "publish-clawhub");

    private final Step step = new FollowWorkflow("release.yml", Set.of("publish-clawhub"), Set.of());

    private Progress progress(RunState run, Stream<Job> jobs) {
        Scene scene = Scene.preview()
                .annotated(TAG, Scene.MAIN)
                .knows(new RunsOf("release.yml", "push", TAG, Scene.CUT), List.of(Runs.ofTag(7, run, TAG, Scene.MAIN)))
                .knows(new JobsOf(7), jobs.toList());
        return step.progress(scene.situation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test",
                "dashboard-test",
                "Fault harness (SSE drop)",
                "generate-sbom",
                "generate-checksums",
                "generate-predicate",
                "attest-npm",
                "publish-npm",
                "publish-typescript-sdk",
                "publish-python-sdk",
                "publish-helm-chart"
            })
    @Tag("A-75")
    @Tag("A-76")
    void aFailureOfAnyRequiredJobStopsTheReleaseAndIsNamed(String failing) {
        Stream<Job> jobs =
                JOBS.stream().map(name -> Runs.job(name, name.equals(failing) ? RunState.FAILED : RunState.SUCCEEDED));

        Progress.Stopped stopped = is(Progress.Stopped.class, progress(RunState.FAILED, jobs));

        assertThat(stopped.words().plain()).contains(failing);
    }

    @Test
    void aJobThatWasSkippedIsNoFailureOfARunThatOnlyTheOptionalOneBroke() {
        Stream<Job> jobs = Stream.of(
                Runs.job("publish-npm", RunState.SUCCEEDED),
                Runs.job("attest-npm", RunState.SKIPPED),
                Runs.job("publish-clawhub", RunState.FAILED));

        done(
                progress(RunState.FAILED, jobs),
                "Release #412 succeeded; publish-clawhub (optional) failed, nothing waits for it");
    }
}
