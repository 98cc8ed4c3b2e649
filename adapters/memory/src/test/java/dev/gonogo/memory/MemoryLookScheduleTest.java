package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryLookScheduleTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ONE = "o/r@1.4.0#1";
    private static final String TWO = "hotfixes o/r";

    private final MemoryLookSchedule schedule = new MemoryLookSchedule(IoPoint.NONE);

    @Test
    void lookByOnlyBringsALookForward() {
        schedule.lookAt(ONE, TEN);

        schedule.lookBy(ONE, TEN.plusSeconds(60));
        assertThat(schedule.nextLook(ONE)).contains(TEN);

        schedule.lookBy(ONE, TEN.minusSeconds(60));
        assertThat(schedule.nextLook(ONE)).contains(TEN.minusSeconds(60));
    }

    @Test
    void lookAtPutsALookOff() {
        schedule.lookAt(ONE, TEN);

        schedule.lookAt(ONE, TEN.plusSeconds(60));

        assertThat(schedule.nextLook(ONE)).contains(TEN.plusSeconds(60));
    }

    @Test
    void aReleaseStaysDueUntilALookIsPlannedAnew() {
        schedule.lookAt(ONE, TEN);
        schedule.lookBy(TWO, TEN.minusSeconds(1));

        assertThat(schedule.due(TEN.minusSeconds(2))).isEmpty();
        assertThat(schedule.due(TEN)).containsExactly(TWO, ONE);
        assertThat(schedule.due(TEN)).containsExactly(TWO, ONE);
        assertThat(schedule.nextLook()).contains(TEN.minusSeconds(1));

        schedule.lookAt(TWO, TEN.plusSeconds(1));
        assertThat(schedule.due(TEN)).containsExactly(ONE);
    }
}
