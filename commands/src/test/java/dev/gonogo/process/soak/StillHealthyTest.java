package dev.gonogo.process.soak;

import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.process.Need;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between two environments the earlier one is checked again. */
@Tag("B-30")
@Tag("B-44")
class StillHealthyTest {
    private static final String TAGGED = Scene.id("5e1ea5e");
    private static final ApplicationNamed STAGING = new ApplicationNamed("soma-staging");
    private static final Step TEST = new RunWorkflow("smoke.yml", "{tag}", Map.of(), "", List.of("smoke"));
    private static final String BEFORE = "What this release deployed earlier is no longer healthy. ";
    private static final String DEGRADED =
            "soma-staging is degraded at v1.4.0. Fix it where it runs, or restore the earlier revision in Argo CD"
                    + " and abandon the release.";
    private static final String ALL_THE_SAME = " To continue anyway: /release override still-healthy <reason>.";
    private static final StillHealthy NEED = new StillHealthy("stage/5");

    private final Scene scene = scene(
                    TEST, new Deploy("soma-staging", "{tag}"), TEST, new Promote("production"), production())
            .saw(new Fact.Landmark("stage/1", Scene.CUT, Words.NONE, Map.of("run", "8")))
            .saw(deployed(2, Map.of()))
            .saw(new Fact.Landmark("stage/3", Scene.CUT, Words.NONE, Map.of("run", "9")))
            .knows(new RunsOf("some.yml", "workflow_dispatch", "main", Scene.CUT), List.of())
            .knows(new RunWithId(9), Optional.of(Runs.dispatched(9, RunState.SUCCEEDED, "gonogo[bot]", Scene.CUT)));

    private static Step production() {
        return new Deploy("soma-production", "{tag}");
    }

    private static Scene scene(Step... steps) {
        return Scene.of("1.4.0")
                .steps(steps)
                .annotated("v1.4.0", TAGGED)
                .knows(STAGING, Optional.of(staging(Health.HEALTHY)));
    }

    private static Fact deployed(int place, Map<String, String> values) {
        return new Fact.Landmark("stage/" + place, Scene.CUT, Words.NONE, values);
    }

    private static Deployment staging(Health health) {
        return new Deployment(
                "soma-staging",
                List.of(TAGGED),
                Sync.SYNCED,
                health,
                null,
                List.of(new Deployed(TAGGED, Scene.CUT)),
                "https://argocd.example.com/soma-staging");
    }

    private Finding judge() {
        return scene.situation().at("stage/4").judge(NEED);
    }

    private static List<Need> needs(Scene one) {
        Situation situation = one.situation();
        return StillHealthy.of(ReleaseStages.stages(situation).getFirst(), situation.at("stage/4"));
    }

    @Test
    void whatIsWellIsOneLine() {
        held(judge(), "soma-staging is healthy at v1.4.0 · Create Release Branch #412 succeeded.");
    }

    @Test
    void whatFellIsSaidAndMayBeOverriddenForThatOnly() {
        scene.knows(STAGING, Optional.of(staging(Health.DEGRADED)));
        Finding fell = judge();
        notHeld(fell, BEFORE + DEGRADED + ALL_THE_SAME);

        scene.decided(new Decision.OverrideRule(
                Scene.by("ann"), "still-healthy", List.of(fell.about()), "the probe is wrong"));
        assertThat(judge().verdict()).isEqualTo(Verdict.NOTED);

        scene.knows(STAGING, Optional.of(staging(Health.MISSING)));
        assertThat(judge().verdict()).isEqualTo(Verdict.NOT_HELD);
    }

    @Test
    void whatIsUnderWayIsWaitedFor() {
        scene.knows(STAGING, Optional.of(staging(Health.PROGRESSING)));

        assertThat(judge().verdict()).isEqualTo(Verdict.PENDING);
        assertThat(judge().words().plain()).isEqualTo("soma-staging is starting up at v1.4.0.");
    }

    @Test
    void whatCannotBeToldHidesBehindNothingThatFell() {
        scene.cannotTell(STAGING)
                .knows(new RunWithId(9), Optional.of(Runs.dispatched(9, RunState.FAILED, "gonogo[bot]", Scene.CUT)))
                .knows(new JobsOf(9), List.of(Runs.job("smoke", RunState.FAILED)));

        assertThat(judge().verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(judge().words().plain())
                .contains(
                        "the state of soma-staging cannot be told right now: GitHub did not answer in time.",
                        "failed: smoke");
    }

    @Test
    void whatRanBeforeAnythingWasDeployedTestedNothingOfIt() {
        Scene untested = scene(TEST, new Deploy("soma-staging", "{tag}"), new Promote("production"), production())
                .saw(new Fact.Landmark("stage/1", Scene.CUT, Words.NONE, Map.of("run", "8")))
                .saw(deployed(2, Map.of()));

        held(new StillHealthy("stage/4").judge(untested.situation()), "soma-staging is healthy at v1.4.0.");
    }

    @Test
    void itIsPartOfAStageThatHasYetToDeployElsewhere() {
        assertThat(needs(scene)).containsExactly(NEED);

        scene.saw(deployed(5, Map.of()));
        assertThat(needs(scene))
                .as("staging may serve the next release by then")
                .isEmpty();
    }

    @Test
    void itIsNoPartOfAStageThatDeploysFirstOrTheSameAgainOrNothing() {
        assertThat(needs(scene(new Promote("production"), production()))).isEmpty();
        assertThat(needs(scene(new Deploy("soma-staging", "{tag}"), TEST))).isEmpty();
        assertThat(needs(scene(new Deploy("soma-staging", "{version}"), new Deploy("soma-staging", "{tag}"))
                        .saw(deployed(1, Map.of()))))
                .isEmpty();
        assertThat(needs(scene(new Promote("production")))).isEmpty();
    }

    @Test
    void whatAMaintainerWentOnWithoutWasNotDeployed() {
        assertThat(needs(scene(new Deploy("soma-staging", "{tag}"), production())
                        .saw(deployed(1, Map.of("without", "deploy")))))
                .isEmpty();
    }
}
