package dev.gonogo.bot.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gonogo.bot.adversary.Adversary.Counterexample;
import dev.gonogo.bot.adversary.Play.Plot;
import dev.gonogo.bot.adversary.Play.Production;
import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.process.Step;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.workflow.RunWorkflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is removed, and somebody gets through: this shows that the adversary would notice if it were missing. */
class PlantedHolesTest {
    private static final int TRIES = 1500;

    private static Optional<Counterexample> hunt(Hole hole, Arbitrary<Plot> plots, Rule... rules) {
        Optional<Counterexample> found =
                new Adversary(new Production(Story.PROMOTION, hole, false), plots, List.of(rules)).hunt(TRIES);
        return found;
    }

    private static Optional<Counterexample> hunt(Hole hole, Arbitrary<Plot> plots, int tries, Rule rule) {
        return new Adversary(new Production(Story.PROMOTION, hole, false), plots, List.of(rule)).hunt(tries);
    }

    private static Arbitrary<Plot> anything() {
        return Moves.plots(Story.PROMOTION, Set.of());
    }

    /** Anything but changes of main. */
    private static Arbitrary<Plot> elsewhere() {
        return Moves.plots(Story.PROMOTION, Set.of(Branch.MAIN));
    }

    @Test
    @Tag("A-10")
    @Tag("A-105")
    void whatCameToMainBesideThePromotionIsFound() {
        assertThat(hunt(Hole.without("accounted-for"), anything(), Never.UNACCOUNTED))
                .isPresent();
    }

    @Test
    @Tag("A-10")
    @Tag("A-60")
    void aPromotionThatIsOneByItsNameOnlyIsFound() {
        assertThat(hunt(Hole.NAMES_PROMOTE, Moves.intoMain(), Never.UNACCOUNTED))
                .isPresent();
    }

    @Test
    @Tag("A-38")
    @Tag("A-46")
    void aStepThatSomebodyElseDidIsFoundWhereItSkipsItsNeeds() {
        assertThat(hunt(Hole.DONE_IS_PASSED, Moves.aboutTheCut(), Never.CUT_BESIDE, Never.CUT_RED))
                .isPresent();
    }

    @Test
    @Tag("B-20")
    @Tag("B-22")
    void aReviewOfAnotherCommitIsFound() {
        Production reviewed = new Production(Story.TRAIN, Hole.REVIEWS_ARE_KEPT, false);
        Optional<Counterexample> found =
                new Adversary(reviewed, elsewhere(), List.of(NeverOnATrain.UNREVIEWED)).hunt(TRIES);
        assertThat(found).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNVALIDATED", "UNREVIEWED", "UNTICKED"})
    @Tag("B-12")
    @Tag("B-20")
    @Tag("B-21")
    void evidenceOfAnotherCommitIsFound(NeverOnATrain rule) {
        Production kept = new Production(Story.TRAIN, Hole.EVIDENCE_IS_KEPT, false);
        Optional<Counterexample> found = new Adversary(kept, Moves.intoTheRelease(), List.of(rule)).hunt(TRIES);
        assertThat(found).isPresent();
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aFixThatIsNotTakenOverIsFound() {
        assertThat(hunt(Hole.without("backported", "accounted-for"), Moves.aboutAHotfix(), Never.NOT_BACKPORTED))
                .isPresent();
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aFixThatIsRevertedInDevelopIsFound() {
        assertThat(hunt(Hole.REVERTS_ARE_BACKPORTED, Moves.aboutAHotfix(), Never.NOT_BACKPORTED))
                .isPresent();
    }

    /** Main goes back from one text to the one before, and develop moves on from the later one. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT_BACKPORTED", "FORGOTTEN"})
    @Tag("A-41")
    @Tag("A-106")
    void aFixThatGoesBackToWhatDevelopHadOnceIsFound(String name) {
        Rule rule = AdversaryTest.rules(Story.HOTFIX).stream()
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow();
        Production once = new Production(Story.HOTFIX, Hole.ONCE_IS_BACKPORTED, false);
        assertThat(new Adversary(once, Moves.pastTheFix(), List.of(rule)).hunt(5))
                .isPresent();
    }

    @Test
    @Tag("A-65")
    void metadataOfAnotherVersionIsFoundBeforeItIsMerged() {
        assertThat(hunt(Hole.without("metadata-says-version"), Moves.aboutTheMetadata(), Never.MERGED_ON_ITS_WORD))
                .isPresent();
    }

    @Test
    @Tag("A-56")
    @Tag("A-109")
    void anEditOfTheReleaseBranchByHandIsFound() {
        Hole shared = Hole.sharedBranch("release/0.6.6-preview");
        assertThat(hunt(shared, elsewhere(), Never.STRANGE_RELEASE)).isPresent();
    }

    @Test
    @Tag("A-25")
    @Tag("A-97")
    void aRecoveryThatWhoAsksForItApprovedIsFound() {
        Production approved = new Production(Story.RECOVERY, Hole.ASKERS_APPROVE, false);
        Optional<Counterexample> found =
                new Adversary(approved, Moves.aboutAnApproval(), List.of(NeverInARecovery.UNAPPROVED)).hunt(TRIES);
        assertThat(found).isPresent();
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aHotfixThatTheNextCutForgetsIsFound() {
        Production forgotten = new Production(Story.HOTFIX, Hole.without("backported"), false);
        Optional<Counterexample> found =
                new Adversary(forgotten, Moves.aboutHotfixes(), List.of(NeverAfterAHotfix.FORGOTTEN)).hunt(TRIES);
        assertThat(found).isPresent();
    }

    @Test
    @Tag("A-60")
    @Tag("A-110")
    void aCleanBranchWithMoreThanTheRestoredFilesIsFound() {
        assertThat(hunt(Hole.MORE_THAN_RESTORED, Moves.ontoTheCleanBranch(), Never.STRANGE_PROMOTION))
                .isPresent();
        assertThat(hunt(Hole.NONE, Moves.ontoTheCleanBranch(), 40, Never.STRANGE_PROMOTION))
                .isEmpty();
    }

    @Test
    @Tag("A-50")
    @Tag("A-51")
    void aTitleThatNamesTwoVersionsIsFound() {
        assertThat(hunt(Hole.without("title-says-version"), Moves.aboutTheTitle(), Never.TITLED_OTHERWISE))
                .isPresent();
        assertThat(hunt(Hole.NONE, Moves.aboutTheTitle(), 40, Never.TITLED_OTHERWISE))
                .isEmpty();
    }

    @Test
    @Tag("A-63")
    void aPromotionThatNobodyReviewedIsFound() {
        assertThat(hunt(Hole.without("reviewed"), elsewhere(), Never.UNREVIEWED))
                .isPresent();
    }

    static Stream<Arguments> stepsOfTheShippedTrain() {
        return Stream.of(
                arguments("validation", RunWorkflow.class, NeverOnTheShippedTrain.UNVALIDATED),
                arguments("review", SignOff.class, NeverOnTheShippedTrain.UNREVIEWED),
                arguments("review", Tick.class, NeverOnTheShippedTrain.UNTICKED),
                arguments("package", BumpVersions.class, NeverOnTheShippedTrain.OTHER_VERSION),
                arguments("staging", Deploy.class, NeverOnTheShippedTrain.UNSTAGED),
                arguments("staging", RunWorkflow.class, NeverOnTheShippedTrain.UNSMOKED),
                arguments("production", SignOff.class, NeverOnTheShippedTrain.UNSIGNED),
                arguments("production", Promote.class, NeverOnTheShippedTrain.UNPROMOTED));
    }

    @ParameterizedTest
    @MethodSource("stepsOfTheShippedTrain")
    @Tag("B-29")
    @Tag("B-30")
    @Tag("B-31")
    @Tag("B-44")
    void aShippedTrainThatLeavesAStepOutIsFound(String stage, Class<? extends Step> kind, Rule rule) {
        Production production = new Production(Story.SHIPPED, Hole.skipping(stage, kind), false);
        Play undisturbed = new Play(production, new Plot(true, List.of()));
        assertThat(rule.judge(undisturbed.aftermath())).isNotEmpty();
    }

    /** Somebody with the role accepts a process file that only changes who may say go. */
    @Test
    @Tag("A-07")
    @Tag("A-63")
    void aPromotionThatNobodyReviewedIsFoundBesideAnAcceptedChangeOfTheProcessFile() {
        Production accepting = new Production(Story.PROMOTION, Hole.without("reviewed"), true);
        Optional<Counterexample> found =
                new Adversary(accepting, Moves.aboutWhoMayGo(), List.of(Never.UNREVIEWED)).hunt(20);
        assertThat(found).hasValueSatisfying(one -> assertThat(one.diary()).contains("bob accepted same-rules"));
    }
}
