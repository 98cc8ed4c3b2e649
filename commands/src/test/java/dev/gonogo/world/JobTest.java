package dev.gonogo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class JobTest {
    private static boolean isFault(String name) {
        return new Job(1, name, RunState.SUCCEEDED, "").isOneOf(Set.of("test", "fault"));
    }

    @Test
    void aNameMeansItsJobAndTheJobsOfItsMatrix() {
        assertThat(isFault("fault")).isTrue();
        assertThat(isFault("fault (SSE drop)")).isTrue();
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnother() {
        assertThat(isFault("fault-harness")).isFalse();
        assertThat(isFault("fault(SSE)")).isFalse();
        assertThat(isFault("default")).isFalse();
        assertThat(isFault("Fault")).isFalse();
    }
}
