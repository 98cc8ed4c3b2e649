package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryAgendaTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ONE = "o/r@1.4.0#1";
    private static final String TWO = "hotfixes o/r";

    private final MemoryAgenda agenda = new MemoryAgenda(IoPoint.NONE);

    @Test
    void lookByOnlyBringsALookForward() {
        agenda.lookAt(ONE, TEN);

        agenda.lookBy(ONE, TEN.plusSeconds(60));
        assertThat(agenda.nextLook(ONE)).contains(TEN);

        agenda.lookBy(ONE, TEN.minusSeconds(60));
        assertThat(agenda.nextLook(ONE)).contains(TEN.minusSeconds(60));
    }

    @Test
    void lookAtPutsALookOff() {
        agenda.lookAt(ONE, TEN);

        agenda.lookAt(ONE, TEN.plusSeconds(60));

        assertThat(agenda.nextLook(ONE)).contains(TEN.plusSeconds(60));
    }

    @Test
    void aReleaseStaysDueUntilALookIsPlannedAnew() {
        agenda.lookAt(ONE, TEN);
        agenda.lookBy(TWO, TEN.minusSeconds(1));

        assertThat(agenda.due(TEN.minusSeconds(2))).isEmpty();
        assertThat(agenda.due(TEN)).containsExactly(TWO, ONE);
        assertThat(agenda.due(TEN)).containsExactly(TWO, ONE);
        assertThat(agenda.nextLook()).contains(TEN.minusSeconds(1));

        agenda.lookAt(TWO, TEN.plusSeconds(1));
        assertThat(agenda.due(TEN)).containsExactly(ONE);
    }
}
