package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPositionTest {
    private static final Step GO = new SignOff("maintainer", 1, false);
    private static final Step DEPLOY = new Deploy("staging", "{tag}");

    private static StepPosition between(List<Step> earlier, List<Step> later) {
        return new StepPosition(Placed.process(), earlier, later);
    }

    @Test
    void whatEarlierStepsLeaveIsThere() {
        StepPosition position = between(List.of(GO, DEPLOY), List.of(new PushTag()));

        assertThat(position.outputs()).containsExactly(new StepOutput.Go(false), new StepOutput.Deployment("staging"));
        assertThat(position.has(new StepOutput.Deployment("staging"))).isTrue();
        assertThat(position.has(new StepOutput.Deployment("production"))).isFalse();
    }

    @Test
    void theTagIsThereOrStillToComeOrNeverComes() {
        StepPosition tagged = between(List.of(new PushTag()), List.of(new PushTag()));
        StepPosition awaiting = between(List.of(GO), List.of(DEPLOY, new PushTag()));
        StepPosition never = between(List.of(GO), List.of(DEPLOY));

        assertThat(tagged.isTagged()).isTrue();
        assertThat(tagged.awaitsTag()).isFalse();
        assertThat(awaiting.isTagged()).isFalse();
        assertThat(awaiting.awaitsTag()).isTrue();
        assertThat(never.isTagged()).isFalse();
        assertThat(never.awaitsTag()).isFalse();
    }
}
