package dev.gonogo.bot.adversary;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must never happen with something that went to main directly, in addition to the rules for any Aegis release. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum NeverAfterAHotfix implements Rule {
    LEFT_OUT(
            "A-01 A-105",
            "a release without the hotfix that it follows",
            Set.of("accounted-for", "backported", "no-other-commits", "open-pull-request"),
            Rule.published(FixJudge::leftOut)),
    FORGOTTEN("A-41 A-106", "a next cut without what went to main directly", Set.of(), FixJudge::forgotten);

    private final Definition definition;

    NeverAfterAHotfix(String ids, String words, Set<String> acceptedBy, Function<Aftermath, Stream<Broken>> judge) {
        this.definition = new Definition(ids, words, acceptedBy, judge);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
