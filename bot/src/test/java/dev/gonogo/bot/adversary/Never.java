package dev.gonogo.bot.adversary;

import static dev.gonogo.bot.adversary.Rule.published;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Aegis's own "never" list and the order of its stages, whatever anybody does in the repository. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum Never implements Rule {
    CUT_RED("A-38", "a cut of what is not green", Set.of("checks-green"), published(CutJudge::red)),

    CUT_BESIDE(
            "A-39 A-46",
            "a cut beside another release branch",
            Set.of("no-other-release"),
            published(CutJudge::besideAnother)),

    CUT_ELSEWHERE(
            "A-47",
            "a release branch from elsewhere than develop",
            Set.of("run-workflow"),
            published(CutJudge::elsewhere)),

    NOT_BACKPORTED(
            "A-41 A-106",
            "a cut that leaves out what went to main directly",
            Set.of("backported"),
            published(CutJudge::notBackported)),

    STRANGE_RELEASE(
            "A-09 A-31 A-56 A-109 A-110",
            "anything on the release branch but develop and what Release Please wrote",
            Set.of("no-other-commits", "only-metadata-changed", "run-workflow", "metadata-says-version"),
            published(PromotionJudge::strangeRelease)),

    STRANGE_PROMOTION(
            "A-10 A-58 A-60",
            "a promotion that brings anything but the release branch",
            Set.of(
                    "no-other-commits",
                    "only-metadata-changed",
                    "run-workflow",
                    "only-restored-files",
                    "metadata-says-version",
                    "accounted-for"),
            published(PromotionJudge::strangePromotion)),

    UNREVIEWED(
            "A-63",
            "a promotion that is not reviewed and green",
            Set.of("reviewed", "checks-green", "accounted-for"),
            published(PromotionJudge::unreviewed)),

    UNACCOUNTED(
            "A-07 A-10 A-105 A-109",
            "a commit on main that came neither by the promotion nor by an authorised hotfix",
            Set.of("accounted-for"),
            published(PromotionJudge::unaccounted)),

    OTHER_VERSION(
            "A-65 A-66 A-67 A-68",
            "a tag on files of another version",
            Set.of("file-says", "changelog-has", "metadata-says-version"),
            published(TagJudge::otherVersion)),

    OFF_MAIN("A-02 A-11 A-71", "a tag that is not on main", Set.of(), published(TagJudge::offMain)),

    OTHER_TAG("A-71", "a tag of another kind", Set.of(), published(TagJudge::otherKind)),

    /** A maintainer may accept that main lost what was promoted to it. */
    UNPROMOTED("A-57 A-113", "a tag without a promotion", Set.of("open-pull-request"), published(TagJudge::unpromoted)),

    WITHOUT_GO("A-70 A-113", "a tag without a go on its very commit", Set.of(), published(TagJudge::withoutGo)),

    PUSHED_TWICE("A-72 A-114", "a tag that is pushed twice", Set.of(), published(TagJudge::pushedTwice)),

    PUBLISHED_BEFORE(
            "A-02 A-07 A-15",
            "a tag on packages that somebody published by hand",
            Set.of("nothing-published"),
            published(TagJudge::publishedBefore)),

    NOT_OUT(
            "A-15 A-87",
            "a release said to be out whose packages are not there",
            Set.of(),
            published(TagJudge::notOut)),

    /** What everybody reads about the release must be about what was tagged. */
    TAG_LOST("A-72 A-114", "a release said to be out whose tag is gone or elsewhere", Set.of(), TagJudge::lost),

    BRANCH_LOST("A-91", "a deletion of a release branch with what main never had", Set.of(), TagJudge::branchLost),

    TITLED_OTHERWISE(
            "A-50 A-51",
            "a preparation whose title names another version",
            Set.of("title-says-version"),
            published(PromotionJudge::titledOtherwise)),

    /** What people are told to merge is judged too, whether or not a tag follows. */
    MERGED_ON_ITS_WORD(
            "A-50 A-52 A-55",
            "a word to merge files of another version",
            Set.of(
                    "metadata-says-version",
                    "only-metadata-changed",
                    "only-restored-files",
                    "no-other-commits",
                    "run-workflow"),
            PromotionJudge::toldWrongly);

    private final Definition definition;

    Never(String ids, String words, Set<String> acceptedBy, Function<Aftermath, Stream<Broken>> judge) {
        this.definition = new Definition(ids, words, acceptedBy, judge);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
