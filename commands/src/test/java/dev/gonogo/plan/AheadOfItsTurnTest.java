package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Stage;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An early deployment is reported at the release's present stage, and holds its own stage. */
@Tag("B-22")
@Tag("B-31")
class AheadOfItsTurnTest {
    private static final Instant SYNCED = EndOfRelease.NOW.minusSeconds(120);
    private static final String EARLY =
            "NOT_HELD soma-production was synced to v0.6.6-preview by mallory 2026-11-20 11:58 UTC, before ";
    private static final String ALL_THE_SAME = ". To continue anyway: /release override deployed-early <reason>.";
    private static final Stage PRODUCTION = new Stage(
            "production", List.of(), List.of(new Promote("production"), new Deploy("soma-production", "{tag}")));

    private static EndOfRelease course(Stage... stages) {
        EndOfRelease course = new EndOfRelease().stages(stages).tagged();
        Deployed sync = new Deployed(EndOfRelease.MAIN, SYNCED, new Origin(SYNCED, "mallory", false));
        course.world.knows(
                new ApplicationNamed("soma-production"),
                Optional.of(new Deployment(
                        "soma-production", List.of(), Sync.SYNCED, Health.HEALTHY, null, List.of(sync), "")));
        return course;
    }

    @Test
    void itIsToldInAStageBeforeAndHoldsNothingThere() {
        Stage review = new Stage("review", List.of(), List.of(new SignOff("maintainer", 1, true)));
        EndOfRelease course = course(review, PRODUCTION);
        Plan plan = course.plan();

        assertThat(plan.standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(EndOfRelease.findings(plan))
                .contains(EARLY + "review was signed off" + ALL_THE_SAME + " Until then it blocks production.");

        String about = plan.findings().stream()
                .filter(finding -> finding.rule().equals("deployed-early"))
                .map(Finding::about)
                .findFirst()
                .orElseThrow();
        course.decided(new Decision.OverrideRule(
                EndOfRelease.by("bob", EndOfRelease.NOW), "deployed-early", List.of(about), "the customer waits"));
        assertThat(EndOfRelease.findings(course.plan()))
                .contains("NOTED bob overrode deployed-early for 9f8e7d6: the customer waits");
    }

    @Test
    void itIsToldInItsOwnStageOnceWhileSomethingRunsThereAndWhileItHolds() {
        Stage running = new Stage(
                "production",
                List.of(),
                List.of(new FollowWorkflow("release.yml", Set.of(), Set.of()), new Deploy("soma-production", "{tag}")));
        assertThat(EndOfRelease.findings(course(PRODUCTION).plan()))
                .containsExactly(EARLY + "anybody promoted it to production" + ALL_THE_SAME);
        assertThat(course(PRODUCTION).plan().standing()).isEqualTo(new Standing.Blocked());
        Plan plan = course(running).running(RunState.RUNNING).plan();
        assertThat(plan.standing()).isEqualTo(new Standing.Working());
        assertThat(EndOfRelease.findings(plan)).containsExactly(EARLY + "production was passed" + ALL_THE_SAME);
    }

    @Test
    void itIsNotAcceptedWhenItWasNotSeenBeforeItsTurn() {
        EndOfRelease course = course(PRODUCTION)
                .passed("production/1", "promoted to production by bob")
                .decided(new Decision.Promote(EndOfRelease.by("bob", SYNCED.plusSeconds(1)), "production"));

        Plan plan = course.plan();
        assertThat(plan.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.findings(plan))
                .containsExactly(EARLY + "anybody promoted it to production" + ALL_THE_SAME);
        assertThat(plan.landmarks()).isEmpty();
    }
}
