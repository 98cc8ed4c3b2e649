package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;

/** {@code above-latest}: nothing above the version is released, unless its line is a maintained one (A-53, B-01). */
public record AboveLatest() implements Need {
    @Override
    public String rule() {
        return "above-latest";
    }

    @Override
    public boolean mayBeOverridden() {
        return false;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .refs()
                .map(refs -> ReleaseLine.of(situation, refs))
                .fold(line -> judge(situation, line), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, ReleaseLine line) {
        if (situation.process().versions().recovers(line.version())) {
            return Finding.held(rule(), "{} is a recovery, whatever was released later.", code(line.version()));
        }
        return line.goesBack()
                ? Finding.notHeld(rule(), "{}", line.whyItGoesBack())
                : line.latest()
                        .map(latest -> Finding.held(
                                rule(), "{} is above {}.", code(line.version()), line.latestInWords(latest)))
                        .orElseGet(() -> Finding.held(rule(), "Nothing was released yet."));
    }

    @Override
    public Words explain() {
        return say("nothing above the version is released, unless its line is maintained");
    }
}
