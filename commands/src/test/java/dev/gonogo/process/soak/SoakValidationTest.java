package dev.gonogo.process.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.workflow.RunWorkflow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SoakValidationTest {
    private static final Deploy STAGING = new Deploy("staging", "{tag}");

    private static Soak watching(String... applications) {
        return new Soak(Duration.ofDays(1), Duration.ofDays(1), Map.of(), List.of(applications));
    }

    @Test
    @Tag("B-32")
    void somethingIsWatched() {
        assertThat(Placed.after(new PushTag()).before(STAGING).problems(watching()))
                .containsExactly(
                        "soak watches what was deployed and the run that tested it, and no earlier step does either."
                                + " Put it after a deploy or a run-workflow.");
        assertThat(Placed.after(STAGING).problems(watching())).isEmpty();
        assertThat(Placed.after(new RunWorkflow("smoke.yml", "main", Map.of(), ""))
                        .problems(watching()))
                .isEmpty();
    }

    @Test
    @Tag("B-32")
    void whatIsWatchedWasDeployed() {
        Soak soak = watching("stagging");

        assertThat(soak.problems(new StepPosition(Placed.process(), List.of(STAGING, new PushTag()), List.of())))
                .containsExactly(Problem.of(
                        soak, "soak watches stagging, and no earlier step deploys it.", "stagging", Set.of("staging")));
        assertThat(Placed.first().problems(watching("staging")))
                .containsExactly("soak watches staging, and no earlier step deploys it.");
        assertThat(Placed.after(STAGING).problems(watching("staging"))).isEmpty();
    }
}
