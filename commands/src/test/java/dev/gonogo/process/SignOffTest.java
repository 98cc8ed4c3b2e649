package dev.gonogo.process;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.is;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.release.Decision;
import dev.gonogo.world.GitQuestion.AllRefs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-70")
class SignOffTest {
    private static final String MOVED = Scene.id("1122334");
    private final Step step = new SignOff("maintainer", 1, false);

    private static Decision go(String login, String commit) {
        return new Decision.Go(Scene.by(login), commit, List.of("everything held"));
    }

    private static Decision noGo(String login, String commit) {
        return new Decision.NoGo(Scene.by(login), commit, "the changelog is wrong");
    }

    private static void agreed(Progress progress, String sentence) {
        assertThat(is(Progress.Agreed.class, progress).words().plain()).isEqualTo(sentence);
    }

    private static Ask.GoNoGo ask(Set<String> people, int missing, String commit) {
        return new Ask.GoNoGo(people, Set.of("ann", "bob", "carol", "dave"), missing, commit, "v0.6.6-preview");
    }

    @Test
    void asksEveryMaintainerButTheOneWhoCut() {
        Progress.Waiting asks =
                waiting(step.progress(Scene.preview().situation()), "waiting for a decision on 9f8e7d6");

        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "carol", "dave"), 1, Scene.MAIN));
    }

    @Test
    void theOneWhoCutMayGoWhereTheProcessSaysSo() {
        Step relaxed = new SignOff("maintainer", 1, true);
        Scene scene = Scene.preview().decided(go("ann", Scene.MAIN));

        agreed(relaxed.progress(scene.situation()), "ann said go on 9f8e7d6");
        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aGoOnTheHeadIsAgreed() {
        Scene scene = Scene.preview().decided(go("carol", Scene.MAIN));

        agreed(step.progress(scene.situation()), "carol said go on 9f8e7d6");
    }

    @Test
    void aGoBySomebodyWithoutTheRoleDoesNotCount() {
        Scene scene = Scene.preview().decided(go("erin", Scene.MAIN));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aGoIsVoidWhenProductionMoves() {
        Scene scene = Scene.preview().decided(go("carol", Scene.MAIN)).branch("main", MOVED);

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "the go by carol on 9f8e7d6 no longer counts: main is now at 1122334. Go or no-go again?");

        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "carol", "dave"), 1, MOVED));
    }

    @Test
    void aNoGoStandsWhoeverElseSaysGo() {
        Scene scene = Scene.preview().decided(noGo("bob", Scene.MAIN)).decided(go("carol", Scene.MAIN));

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "no-go by bob on 9f8e7d6: the changelog is wrong. It stands until bob says go or main moves");

        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "dave"), 1, Scene.MAIN));
    }

    @Test
    void aNoGoIsWithdrawnByItsAuthorsGo() {
        Scene scene = Scene.preview().decided(noGo("bob", Scene.MAIN)).decided(go("bob", Scene.MAIN));

        agreed(step.progress(scene.situation()), "bob said go on 9f8e7d6");
    }

    @Test
    void aGoIsTakenBackByItsAuthorsNoGo() {
        Scene scene = Scene.preview().decided(go("bob", Scene.MAIN)).decided(noGo("bob", Scene.MAIN));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aNoGoIsOverWhenProductionMoves() {
        Scene scene = Scene.preview().decided(noGo("bob", Scene.MAIN)).branch("main", MOVED);

        waiting(step.progress(scene.situation()), "waiting for a decision on 1122334");
        agreed(step.progress(scene.decided(go("carol", MOVED)).situation()), "carol said go on 1122334");
    }

    @Test
    void aQuorumNeedsDifferentPeople() {
        Step two = new SignOff("maintainer", 2, false);
        Scene scene = Scene.preview().decided(go("carol", Scene.MAIN)).decided(go("carol", Scene.MAIN));

        Progress.Waiting asks = waiting(two.progress(scene.situation()), "carol said go on 9f8e7d6; 1 more needed");
        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "dave"), 1, Scene.MAIN));

        agreed(two.progress(scene.decided(go("dave", Scene.MAIN)).situation()), "carol, dave said go on 9f8e7d6");
    }

    @Test
    void goesOnDifferentCommitsMakeNoQuorum() {
        Step two = new SignOff("maintainer", 2, false);
        Scene scene = Scene.preview()
                .decided(go("carol", Scene.MAIN))
                .decided(go("dave", MOVED))
                .branch("main", MOVED);

        waiting(two.progress(scene.situation()), "dave said go on 1122334; 1 more needed");
    }

    @Test
    void aGoOutlivesMainOnceTheTagExists() {
        Scene scene = Scene.preview()
                .decided(go("carol", Scene.MAIN))
                .annotated("v0.6.6-preview", Scene.MAIN)
                .branch("main", MOVED);

        Progress.Done seen = done(step.progress(scene.situation()), "carol said go on 9f8e7d6");

        assertThat(seen.values()).containsOnly(entry("commit", Scene.MAIN));
    }

    @Test
    @Tag("A-113")
    void aTagThatNobodySaidGoOnIsNoSignOff() {
        Scene scene = Scene.preview().annotated("v0.6.6-preview", Scene.MAIN);

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void cannotTellWithoutRefsOrProduction() {
        unsure(step.progress(Scene.preview().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
        unsure(step.progress(Scene.preview().without("main").situation()), "there is no branch main");
    }
}
