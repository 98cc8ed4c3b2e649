package dev.gonogo.bot.adversary;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must never happen in an Aegis recovery, in addition to the rules for any Aegis release. Nobody may accept any of
 * it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum NeverInARecovery implements Rule {
    UNAPPROVED(
            "A-23 A-25 A-97", "a recovery that no maintainer but the one who asks approved", RecoveryJudge::unapproved),
    NEEDLESS("A-93 A-107", "a recovery of what is not public", RecoveryJudge::needless),
    OTHER_NUMBER("A-98", "a recovery below another one", RecoveryJudge::otherNumber),
    WITHOUT_ITS_LINES(
            "A-28 A-29 A-30 A-108",
            "a recovery whose tag does not say why",
            Rule.published(RecoveryJudge::withoutItsLines)),
    PUSHED_AGAIN("A-72 A-94 A-114", "a push of the tag that is replaced", RecoveryJudge::pushedAgain);

    private final Definition definition;

    NeverInARecovery(String ids, String words, Function<Aftermath, Stream<Broken>> judge) {
        this.definition = new Definition(ids, words, Set.of(), judge);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
