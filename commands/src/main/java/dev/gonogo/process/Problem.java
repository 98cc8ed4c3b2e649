package dev.gonogo.process;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Why a process could never do what it says, or must not.
 *
 * @param part the very one that it is about, so that the place can be found where it was written
 * @param sentence what is wrong, and what to do
 * @param unknown a name in it that nothing has, so that the right one can be offered
 */
public record Problem(Part part, String sentence, Optional<Unknown> unknown) {

    /** @param known the names that could have been meant */
    public record Unknown(String name, Set<String> known) {
        public Unknown {
            known = Set.copyOf(known);
        }
    }

    public static Problem of(Part part, String sentence) {
        return new Problem(part, sentence, Optional.empty());
    }

    /** A problem with a name that is none of the known ones. */
    public static Problem of(Part part, String sentence, String name, Collection<String> known) {
        return new Problem(part, sentence, Optional.of(new Unknown(name, Set.copyOf(known))));
    }
}
