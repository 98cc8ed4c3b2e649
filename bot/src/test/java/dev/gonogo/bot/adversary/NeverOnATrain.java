package dev.gonogo.bot.adversary;

import static dev.gonogo.bot.adversary.Rule.published;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must never happen with an Agent Zero train: the tagged commit is the one that was validated, reviewed and
 * ticked, or one that differs from it only by the version.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum NeverOnATrain implements Rule {
    BEGUN_ELSEWHERE(
            "B-09 B-36",
            "a train from elsewhere than integration, or a patch from elsewhere than the last release",
            Set.of("create-branch"),
            TrainJudge::begunElsewhere),
    UNVALIDATED("B-12 B-14", "a tag on what was not validated", Set.of("run-workflow"), TrainJudge::unvalidated),
    UNREVIEWED("B-20 B-22", "a tag on what a role did not sign off", Set.of(), TrainJudge::unreviewed),
    UNTICKED("B-21 B-42", "a tag on what was not ticked", Set.of(), TrainJudge::unticked),
    OTHER_VERSION("B-23", "a tag on files of another version", Set.of("bump-versions"), TrainJudge::otherVersion),
    OFF_BRANCH("B-25", "a tag that is not on the train's branch", Set.of(), TrainJudge::offBranch),
    OTHER_TAG("B-25", "a tag of another kind", Set.of(), TagJudge::otherKind),
    RED("B-04 B-40", "a tag on what is red", Set.of("checks-green"), TrainJudge::red),
    WITHOUT_GO("A-70 B-22", "a tag without a go on its very commit", Set.of(), TagJudge::withoutGo),
    PUSHED_TWICE("A-72", "a tag that is pushed twice", Set.of(), TagJudge::pushedTwice);

    private final Definition definition;

    NeverOnATrain(String ids, String words, Set<String> acceptedBy, Function<Case, Stream<Broken>> judge) {
        this.definition = new Definition(ids, words, acceptedBy, published(judge));
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
