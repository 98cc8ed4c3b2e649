package dev.gonogo.decision;

import dev.gonogo.talk.Reply;
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
}
