package dev.gonogo.bot.adversary;

import static dev.gonogo.bot.adversary.Rule.published;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must never happen with a train under the preset as shipped, up to production. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum NeverOnTheShippedTrain implements Rule {
    BEGUN_ELSEWHERE(
            "B-09",
            "a train from elsewhere than integration",
            Set.of("create-branch"),
            published(TrainJudge::begunElsewhere)),
    UNVALIDATED(
            "B-12 B-14", "a tag on what was not validated", Set.of("run-workflow"), published(TrainJudge::unvalidated)),
    UNREVIEWED("B-20 B-22", "a tag on what a role did not sign off", Set.of(), published(ShippedJudge::unreviewed)),
    UNTICKED("B-21 B-42", "a tag on what was not ticked", Set.of(), published(ShippedJudge::unticked)),
    OTHER_VERSION(
            "B-23", "a tag on files of another version", Set.of("bump-versions"), published(TrainJudge::otherVersion)),
    OFF_BRANCH("B-25", "a tag that is not on the train's branch", Set.of(), published(TrainJudge::offBranch)),
    OTHER_TAG("B-25", "a tag of another kind", Set.of(), published(TagJudge::otherKind)),
    WITHOUT_GO("A-70 B-22", "a tag without a go on its very commit", Set.of(), published(ShippedJudge::withoutGo)),
    PUSHED_TWICE("A-72", "a tag that is pushed twice", Set.of(), published(TagJudge::pushedTwice)),
    UNSTAGED("B-29 B-44", "production before staging", Set.of("still-healthy", "deploy"), ShippedJudge::unstaged),
    UNSMOKED(
            "B-30 B-44",
            "production before the smoke test of staging",
            Set.of("run-workflow", "still-healthy"),
            ShippedJudge::unsmoked),
    UNSIGNED("B-31", "production before its sign-off", Set.of(), ShippedJudge::unsigned),
    UNPROMOTED("B-31", "production before its promotion", Set.of(), ShippedJudge::unpromoted),
    BY_HAND(
            "B-31",
            "a release that passes by what somebody brought to production before its turn",
            Set.of("deploy", "promote", "still-healthy"),
            ShippedJudge::byHand);

    private final Definition definition;

    NeverOnTheShippedTrain(
            String ids, String words, Set<String> acceptedBy, Function<Aftermath, Stream<Broken>> judge) {
        this.definition = new Definition(ids, words, acceptedBy, judge);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
