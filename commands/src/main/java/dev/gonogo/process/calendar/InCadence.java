package dev.gonogo.process.calendar;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Cadence;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** {@code in-cadence}: this is a week in which trains leave. May be overridden with a reason. */
public record InCadence() implements Need {
    @Override
    public String rule() {
        return "in-cadence";
    }

    @Override
    public List<Problem> problems(ReleaseProcess process) {
        return WithCadence.problems(this, process);
    }

    @Override
    public Finding judge(Situation situation) {
        Optional<Cadence> cadence = situation.process().cadence();
        if (cadence.isEmpty()) {
            return Finding.cannotTell(rule(), "the process file has no cadence");
        }
        int week = Cadence.weekOf(cadence.get().local(situation.now()));
        if (cadence.get().leavesInWeekOf(situation.now())) {
            return Finding.held(rule(), "Trains leave in week {}.", week);
        }
        return Finding.pending(
                        rule(),
                        "No train leaves in week {}{}. To leave now anyway: {}.",
                        week,
                        next(cadence.get(), situation),
                        code("/release override in-cadence <reason>"))
                .about(rule());
    }

    private static Words next(Cadence cadence, Situation situation) {
        Optional<ZonedDateTime> next = cadence.next(situation.now());
        return next.map(time -> say(
                        "; the next one leaves {}, in week {}",
                        new Span.Moment(time.toInstant()),
                        Cadence.weekOf(time)))
                .orElse(Words.NONE);
    }

    @Override
    public Words explain() {
        return say("it is a week in which trains leave");
    }
}
