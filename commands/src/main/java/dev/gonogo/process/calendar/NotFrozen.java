package dev.gonogo.process.calendar;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Cadence;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;

/** {@code not-frozen}: today is not frozen. May be overridden with a reason. */
public record NotFrozen() implements Need {
    private static final int MOST_NAMED = 5;

    @Override
    public String rule() {
        return "not-frozen";
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
        return cadence.get()
                .frozenAt(situation.now())
                .map(window -> Finding.pending(
                                rule(),
                                "{} To leave now anyway: {}. Only maintainers can do that: {}. {}",
                                window.words(),
                                code("/release override not-frozen <reason>"),
                                people(situation.process()),
                                Cadence.place(situation.process()))
                        .about(window.from() + " " + window.to()))
                .orElseGet(() -> Finding.held(rule(), "The calendar is not frozen."));
    }

    private static Words people(ReleaseProcess process) {
        return Words.some(
                process.people(ReleaseProcess.MAINTAINER).stream()
                        .sorted()
                        .map(login -> say("{}", person(login)))
                        .toList(),
                MOST_NAMED);
    }

    @Override
    public Words explain() {
        return say("the calendar is not frozen");
    }
}
