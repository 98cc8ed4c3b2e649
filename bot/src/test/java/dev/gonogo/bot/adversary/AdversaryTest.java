package dev.gonogo.bot.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.bot.adversary.Play.Plot;
import dev.gonogo.bot.adversary.Play.Production;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody does in the repository, nothing is published that never must be. How to try more is written at {@link Adversary}. */
class AdversaryTest {
    private static List<? extends Rule> rules(Story story) {
        return story == Story.PROMOTION ? List.of(Never.values()) : List.of(NeverOnATrain.values());
    }

    private static Adversary against(Story story, boolean accepting) {
        return new Adversary(new Production(story, Hole.NONE, accepting), Moves.plots(Set.of()), rules(story));
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
    @Tag("B-12")
    @Tag("B-20")
    @Tag("B-21")
    @Tag("B-22")
    @Tag("B-23")
    void noTrainIsTaggedOnWhatWasNotLookedAt() {
        assertThat(against(Story.TRAIN, false).search(200)).isEmpty();
    }

    @Test
    void noPatchIsTaggedOnWhatWasNotLookedAt() {
        assertThat(against(Story.PATCH, false).search(100)).isEmpty();
    }

    @Test
    void whatOfATrainWasNotLookedAtWasAcceptedWithAReason() {
        assertThat(against(Story.TRAIN, true).search(100)).isEmpty();
    }
}
