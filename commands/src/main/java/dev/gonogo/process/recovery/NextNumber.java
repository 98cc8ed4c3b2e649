package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Refs;
import java.util.Optional;

/** A recovery's number follows the highest that a tag has. */
public record NextNumber() implements Need {
    @Override
    public String rule() {
        return "next-number";
    }

    @Override
    public boolean mayBeOverridden() {
        return false;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation.refs().fold(refs -> judge(situation, refs), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, Refs refs) {
        Version version = situation.version();
        Optional<Version> next = Recovery.next(situation.process(), refs, version.planned());
        if (next.isEmpty()) {
            return situation.process().versions().recovers(version)
                    ? Finding.notHeld(rule(), "{}.", Recovery.none(situation.process(), refs, version.planned()))
                    : Finding.notHeld(rule(), "This process has no recovery versions such as {}.", code(version));
        }
        return next.get().equals(version)
                ? Finding.held(rule(), "{} is the next number.", code(version))
                : Finding.notHeld(
                        rule(),
                        "The next recovery of {} is {}, not {}. Request it with {}.",
                        code(version.planned()),
                        code(next.get()),
                        code(version),
                        code("/release recover " + next.get()));
    }

    @Override
    public Words explain() {
        return say("it has the next number");
    }
}
