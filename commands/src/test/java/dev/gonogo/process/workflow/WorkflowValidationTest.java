package dev.gonogo.process.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.tag.PushTag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkflowValidationTest {
    private static RunWorkflow on(String ref) {
        return new RunWorkflow("smoke.yml", ref, Map.of(), "");
    }

    @Test
    void aTagsRunIsFollowedAfterTheTag() {
        FollowWorkflow follow = new FollowWorkflow("release.yml", Set.of(), Set.of());

        assertThat(Placed.first().before(new PushTag()).problems(follow))
                .containsExactly(
                        "follow-workflow follows the run that the tag starts, so it must come after push-tag.");
        assertThat(Placed.after(new PushTag()).problems(follow)).isEmpty();
    }

    @Test
    @Tag("B-30")
    void whatRunsOnTheTagStandsAfterIt() {
        for (String tag : List.of("{tag}", "v{version}")) {
            assertThat(Placed.first().problems(on(tag)))
                    .containsExactly("run-workflow runs smoke.yml on the tag, so it must come after push-tag.");
            assertThat(Placed.after(new PushTag()).problems(on(tag))).isEmpty();
        }
        assertThat(Placed.first().problems(on("{release}"))).isEmpty();
    }

    @Test
    void aRunLeavesTheBranchThatItCreates() {
        RunWorkflow creating = new RunWorkflow("cut.yml", "develop", Map.of(), "{release}");

        assertThat(creating.makes()).contains("{release}");
        assertThat(creating.leaves()).containsExactly(new StepOutput.Branch("{release}"), new StepOutput.Run());
        assertThat(on("main").makes()).isEmpty();
        assertThat(on("main").leaves()).containsExactly(new StepOutput.Run());
    }
}
