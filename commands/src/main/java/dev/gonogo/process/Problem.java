package dev.gonogo.process;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Why a process could never do what it says, or must not.
 *
 * @param part the one it is about, from which its place in the file is found
 * @param sentence what is wrong, and what to do
 * @param unknown a name that does not exist, so that a similar one can be suggested
 */
public record Problem(Part part, String sentence, Optional<Unknown> unknown) {

    /** @param known the existing names */
    public record Unknown(String name, Set<String> known) {
        public Unknown {
            known = Set.copyOf(known);
        }
    }

    public static Problem of(Part part, String sentence) {
        return new Problem(part, sentence, Optional.empty());
    }

    /** A problem with an unknown name. */
    public static Problem of(Part part, String sentence, String name, Collection<String> known) {
        return new Problem(part, sentence, Optional.of(new Unknown(name, Set.copyOf(known))));
    }
}
