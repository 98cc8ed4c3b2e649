package dev.gonogo.process.calendar;

import dev.gonogo.process.Need;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import java.util.List;

/** Needs about the calendar require a cadence. */
final class WithCadence {
    private WithCadence() {}

    static List<Problem> problems(Need need, ReleaseProcess process) {
        return process.cadence().isPresent()
                ? List.of()
                : List.of(Problem.of(need, need.rule() + " needs “cadence”: when trains leave, and what is frozen."));
    }
}
