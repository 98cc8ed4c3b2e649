package dev.gonogo.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Cadence;
import dev.gonogo.process.Need;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CalendarValidationTest {
    private static final ReleaseProcess WITHOUT = Placed.process();
    private static final ReleaseProcess WITH = new ReleaseProcess(
            WITHOUT.repository(),
            WITHOUT.branches(),
            WITHOUT.tag(),
            WITHOUT.versions(),
            WITHOUT.metadata(),
            WITHOUT.roles(),
            List.of(),
            List.of(),
            Optional.of(new Cadence(
                    Cadence.Week.ODD,
                    DayOfWeek.MONDAY,
                    LocalTime.of(10, 0),
                    ZoneOffset.UTC,
                    Duration.ofDays(1),
                    List.of())),
            Map.of(),
            "");

    @Test
    @Tag("B-06")
    void whatGoesByTheCalendarNeedsOne() {
        for (Need need : List.of(new InCadence(), new NotFrozen())) {
            assertThat(need.problems(WITHOUT))
                    .containsExactly(
                            Problem.of(need, need.rule() + " needs “cadence”: when trains leave, and what is frozen."));
            assertThat(need.problems(WITH)).isEmpty();
        }
    }
}
