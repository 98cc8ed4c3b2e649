package dev.gonogo.decision;

import dev.gonogo.talk.Reply;
import java.util.Set;

/** Whose word the board asks for. */
public sealed interface Called {
    /**
     * @param people logins, compared without case
     * @param others what everybody else is told
     */
    record Somebody(Set<String> people, Reply others) implements Called {}

    /** @param why what whoever speaks is told instead */
    record Nobody(Outcome why) implements Called {}
}
