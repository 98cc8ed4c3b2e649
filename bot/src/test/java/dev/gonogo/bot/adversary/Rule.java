package dev.gonogo.bot.adversary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What never happens, judged by plain git, by what GitHub keeps of pull requests and checks, and by the registries. */
interface Rule {
    Definition definition();

    /**
     * What a rule says.
     *
     * @param ids the lines of the runbook that demand it
     * @param words what never happens
     * @param acceptedBy the rules of the process by whose override somebody with the role may accept it; empty where nobody may
     * @param judge how it happened all the same
     */
    record Definition(String ids, String words, Set<String> acceptedBy, Function<Aftermath, Stream<Broken>> judge) {}

    default String ids() {
        return definition().ids();
    }

    default String words() {
        return definition().words();
    }

    default Set<String> acceptedBy() {
        return definition().acceptedBy();
    }

    default Stream<Broken> judge(Aftermath play) {
        return definition().judge().apply(play);
    }

    /**
     * How a rule was broken.
     *
     * @param of what somebody would have to have accepted, all of it, each thing by one of its names
     */
    record Broken(String how, List<Set<String>> of) {
        /** One thing, by its names. */
        static Broken of(String how, String... names) {
            return new Broken(how, List.of(Set.copyOf(List.of(names))));
        }
    }

    /** Judges everything that was published. */
    static Function<Aftermath, Stream<Broken>> published(Function<Case, Stream<Broken>> judge) {
        return play -> play.published().stream().map(one -> new Case(play, one)).flatMap(judge);
    }
}
