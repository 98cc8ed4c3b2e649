package dev.gonogo.bot.adversary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must never happen, judged by plain git, by GitHub's record of pull requests and checks, and by the registries.
 */
interface Rule {
    Definition definition();

    /**
     * A rule.
     *
     * @param ids the lines of the runbook that demand it
     * @param words what must never happen
     * @param acceptedBy the rules of the process that somebody with the role may override to accept it; empty if nobody
     * may
     * @param judge finds how it happened all the same
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
     * @param of everything that somebody would have to accept, each thing by its possible names
     */
    record Broken(String how, List<Set<String>> of) {
        /** One thing, by its possible names. */
        static Broken of(String how, String... names) {
            return new Broken(how, List.of(Set.copyOf(List.of(names))));
        }
    }

    /** Judges everything that was published. */
    static Function<Aftermath, Stream<Broken>> published(Function<Case, Stream<Broken>> judge) {
        return play -> play.published().stream().map(one -> new Case(play, one)).flatMap(judge);
    }
}
