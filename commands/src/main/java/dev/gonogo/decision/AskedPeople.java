package dev.gonogo.decision;

import dev.gonogo.plan.Boards;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.Set;

/** Who may answer what the board asks. */
public sealed interface AskedPeople {
    /**
     * @param people logins, compared without case
     * @param others the answer to everybody else
     */
    record Somebody(Set<String> people, Reply others) implements AskedPeople {}

    /** @param why the answer to anybody who tries */
    record Nobody(Outcome why) implements AskedPeople {}

    /** Ends the answer to everybody else; empty if nobody is left. */
    static Words upTo(Set<String> people) {
        return people.isEmpty() ? Words.NONE : Words.say(" It is up to {}.", Boards.people(people));
    }
}
