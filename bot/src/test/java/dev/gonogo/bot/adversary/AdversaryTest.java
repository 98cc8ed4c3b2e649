package dev.gonogo.bot.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.bot.adversary.Play.Plot;
import dev.gonogo.bot.adversary.Play.Production;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever somebody does in the repository, nothing is published that must never be. {@link Adversary} says how to try
 * more.
 */
class AdversaryTest {
    static List<? extends Rule> rules(Story story) {
        return switch (story) {
            case PROMOTION -> List.of(Never.values());
            case HOTFIX -> both(Never.values(), NeverAfterAHotfix.values());
            case RECOVERY -> both(Never.values(), NeverInARecovery.values());
            case TRAIN, PATCH -> List.of(NeverOnATrain.values());
            case SHIPPED -> List.of(NeverOnTheShippedTrain.values());
        };
    }

    private static List<Rule> both(Rule[] some, Rule[] others) {
        return Stream.of(some, others).flatMap(Stream::of).toList();
    }

    private static Adversary against(Story story, boolean accepting) {
        return new Adversary(new Production(story, Hole.NONE, accepting), Moves.plots(story, Set.of()), rules(story));
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void undisturbedEachStoryEndsWell(Story story) {
        for (boolean straight : List.of(true, false)) {
            Play play = new Play(new Production(story, Hole.NONE, false), new Plot(straight, List.of()));

            assertThat(play.over()).as(play.diary() + "\n" + play.transcript()).isTrue();
            assertThat(play.aftermath().published()).hasSize(1);
            assertThat(rules(story).stream().flatMap(rule -> rule.judge(play.aftermath())))
                    .as(play.diary())
                    .isEmpty();
        }
    }

    @Test
    @Tag("A-07")
    @Tag("A-09")
    @Tag("A-72")
    @Tag("A-109")
    @Tag("A-110")
    @Tag("A-113")
    @Tag("A-114")
    void noReleaseIsPublishedAgainstTheRunbook() {
        assertThat(against(Story.PROMOTION, false).search(300)).isEmpty();
    }

    @Test
    @Tag("A-07")
    void whatIsPublishedAgainstTheRunbookWasAcceptedWithAReason() {
        assertThat(against(Story.PROMOTION, true).search(150)).isEmpty();
    }

    @Test
    @Tag("A-10")
    @Tag("A-41")
    @Tag("A-105")
    @Tag("A-106")
    void noHotfixIsLeftOutOrForgotten() {
        assertThat(against(Story.HOTFIX, false).search(60)).isEmpty();
    }

    @Test
    void whatOfAHotfixIsLeftOutWasAcceptedWithAReason() {
        assertThat(against(Story.HOTFIX, true).search(30)).isEmpty();
    }

    @Test
    @Tag("A-23")
    @Tag("A-25")
    @Tag("A-94")
    @Tag("A-97")
    @Tag("A-98")
    @Tag("A-107")
    @Tag("A-108")
    void noRecoveryIsPublishedAgainstTheRunbook() {
        assertThat(against(Story.RECOVERY, false).search(80)).isEmpty();
    }

    @Test
    void whatOfARecoveryIsAgainstTheRunbookWasAcceptedWithAReason() {
        assertThat(against(Story.RECOVERY, true).search(30)).isEmpty();
    }

    @Test
    @Tag("B-12")
    @Tag("B-20")
    @Tag("B-21")
    @Tag("B-22")
    @Tag("B-23")
    void noTrainIsTaggedOnWhatWasNotLookedAt() {
        assertThat(against(Story.TRAIN, false).search(200)).isEmpty();
    }

    @Test
    @Tag("B-20")
    @Tag("B-29")
    @Tag("B-30")
    @Tag("B-31")
    @Tag("B-44")
    void noShippedTrainGoesToProductionBeforeItsTurn() {
        assertThat(against(Story.SHIPPED, false).search(20)).isEmpty();
    }

    @Test
    void noPatchIsTaggedOnWhatWasNotLookedAt() {
        assertThat(against(Story.PATCH, false).search(100)).isEmpty();
    }

    @Test
    void whatOfAPatchWasNotLookedAtWasAcceptedWithAReason() {
        assertThat(against(Story.PATCH, true).search(60)).isEmpty();
    }

    @Test
    void whatOfATrainWasNotLookedAtWasAcceptedWithAReason() {
        assertThat(against(Story.TRAIN, true).search(100)).isEmpty();
    }
}
