package dev.gonogo.process;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** 0.6.6-preview is tagged, and its run has ended: a test says how, and what of it is public. */
public final class Publishing {
    public static final String TAG = "v0.6.6-preview";
    public static final Artifact NPM = new NpmPackage.Version("@onestepat4time/aegis", "0.6.6-preview", "preview");
    public static final Artifact PYTHON = new PyPiProject.Release("ag-client", "0.6.6.dev0");
    public static final Artifact PAGE = new GitHubRelease.Page(TAG, true, List.of());
    public static final Artifact SBOM = new GitHubRelease.Page(TAG, true, List.of("sbom.json"));
    public static final FollowWorkflow FOLLOW =
            new FollowWorkflow("release.yml", Set.of("clawhub"), Set.of("publish-npm", "publish-sdk"));
    public static final VerifyPublished VERIFY = new VerifyPublished(
            List.of(
                    new NpmPackage("@onestepat4time/aegis"),
                    new PyPiProject("ag-client"),
                    new GitHubRelease(List.of("sbom.json"))),
            Duration.ofMinutes(15));
    /** The time from which no registry may be late any more. */
    public static final Instant SETTLED = Scene.NOW.plus(VERIFY.window());

    public static final Job TESTED = Runs.job("test", RunState.SUCCEEDED);
    public static final Job SDK_FAILED = Runs.job("publish-sdk", RunState.FAILED);
    public static final Job HELM_FAILED = Runs.job("publish-helm", RunState.FAILED);

    private Publishing() {}

    public static Run run(RunState state, int attempt) {
        return Runs.attempt(Runs.ofTag(7, state, TAG, Scene.MAIN), attempt);
    }

    /** This attempt failed, nothing is public, and no registry may be late any more. */
    public static Scene failed(int attempt, Job... jobs) {
        return ended(Scene.preview(), RunState.FAILED, attempt, jobs);
    }

    public static Scene ended(Scene scene, RunState state, int attempt, Job... jobs) {
        unseen(scene).annotated(TAG, Scene.MAIN).knows(new JobsOf(7), List.of(jobs));
        for (Instant since : List.of(Scene.CUT, Instant.EPOCH)) {
            scene.knows(new RunsOf("release.yml", "push", TAG, since), List.of(run(state, attempt)));
        }
        return scene;
    }

    /** Nothing is public, and no registry may be late any more. */
    public static Scene unseen(Scene scene) {
        for (Artifact artifact : List.of(NPM, PYTHON, PAGE, SBOM)) {
            scene.knows(new PublicationOf(artifact), new Publication.Absent());
        }
        return scene.steps(FOLLOW, VERIFY).at(SETTLED);
    }

    public static Scene publicly(Scene scene, Artifact... artifacts) {
        for (Artifact artifact : artifacts) {
            scene.knows(new PublicationOf(artifact), new Publication.Present("https://example.org/here"));
        }
        return scene;
    }

    public static Scene everythingPublic(Scene scene) {
        return publicly(scene, NPM, PYTHON, PAGE, SBOM);
    }

    public static Diagnosis.Ended diagnosed(Scene scene) {
        return (Diagnosis.Ended) Diagnosis.of(scene.situation());
    }
}
