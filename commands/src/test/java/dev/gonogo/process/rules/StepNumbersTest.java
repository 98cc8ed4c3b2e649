package dev.gonogo.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-07")
class StepNumbersTest {
    private static final String FIRST = Scene.id("c4a6e1");
    private static final String SECOND = Scene.id("c4a6e2");
    private static final Promote STAGING = new Promote("staging");
    private static final Promote PRODUCTION = new Promote("production");

    /** The stage has these steps now, after others that it had under the rules with the numbers 1 and up. */
    private static List<String> keys(List<Step> now, List<List<String>> before) {
        Situation situation = scene(now, before).situation();
        return ProcessUnderWay.of(situation.process(), situation.release()).stages().stream()
                .flatMap(stage -> stage.keys(Step.class))
                .toList();
    }

    private static Scene scene(List<Step> now, List<List<String>> before) {
        Scene scene = Scene.preview().steps(now.toArray(Step[]::new));
        for (int turn = 1; turn <= before.size(); turn++) {
            scene.saw(rules(turn, before.get(turn - 1)));
        }
        return scene;
    }

    private static Fact rules(int turn, List<String> steps) {
        Map<String, List<String>> all = steps.isEmpty() ? Map.of() : Map.of("stage", steps);
        return new Fact.Rules(turn, "rules " + turn, turn == 2 ? FIRST : SECOND, Map.of(), all, Scene.NOW);
    }

    @Test
    void placesCountUntilTheFileChanges() {
        assertThat(keys(List.of(STAGING, PRODUCTION), List.of())).containsExactly("stage/1", "stage/2");
        assertThat(keys(List.of(STAGING, PRODUCTION), List.of(List.of("promote staging", "promote production"))))
                .containsExactly("stage/1", "stage/2");
    }

    @Test
    void whatTakesThePlaceOfAnotherStepHasANumberThatNoneHad() {
        List<List<String>> before = List.of(List.of("promote staging", "push-tag"));

        assertThat(keys(List.of(PRODUCTION, new PushTag()), before)).containsExactly("stage/3", "stage/2");
    }

    @Test
    void whatIsMovedKeepsItsNumber() {
        List<List<String>> before = List.of(List.of("promote staging", "promote production"));

        assertThat(keys(List.of(PRODUCTION, STAGING), before)).containsExactly("stage/2", "stage/1");
        assertThat(keys(List.of(new PushTag(), STAGING, PRODUCTION), before))
                .containsExactly("stage/3", "stage/1", "stage/2");
    }

    @Test
    void whatComesBackHasTheNumberThatItHad() {
        List<List<String>> before = List.of(List.of("promote staging"), List.of("push-tag"));

        assertThat(keys(List.of(STAGING), before)).containsExactly("stage/1");
        assertThat(keys(List.of(PRODUCTION, new PushTag()), before)).containsExactly("stage/3", "stage/2");
    }

    @Test
    void oneOfTwoThatLookAlikeIsNotTheOther() {
        List<List<String>> before = List.of(List.of("promote staging", "push-tag"));

        assertThat(keys(List.of(STAGING, STAGING), before)).containsExactly("stage/1", "stage/3");
    }

    @Test
    void whereAnEarlierVersionKeptNoStepsPlacesCount() {
        assertThat(keys(List.of(PRODUCTION), List.of(List.of()))).containsExactly("stage/1");
        assertThat(keys(List.of(PRODUCTION), List.of(List.of(), List.of("promote production"))))
                .containsExactly("stage/1");
    }

    @Test
    void theSameRulesHaveTheSameStepsInWhateverWords() {
        Scene scene = Scene.preview()
                .steps(PRODUCTION)
                .rules("rules 1")
                .saw(rules(1, List.of("what an earlier version wrote for it")));

        ReleaseProcess process = scene.situation().process();
        assertThat(ProcessUnderWay.of(process, scene.situation().release())
                        .stages()
                        .getFirst()
                        .key(1))
                .isEqualTo("stage/1");
    }

    @Test
    void aStepKnowsWhichRulesBroughtIt() {
        List<List<String>> before = List.of(
                List.of("promote staging"),
                List.of("promote staging", "push-tag"),
                List.of("push-tag", "promote production"));
        Scene scene = scene(List.of(new PushTag(), PRODUCTION), before);
        StepNumbers numbers =
                StepNumbers.of(scene.situation().process(), scene.situation().release());

        assertThat(numbers.broughtBy("stage/1")).isEmpty();
        assertThat(numbers.broughtBy("stage/2")).map(Fact.Rules::commit).hasValue(FIRST);
        assertThat(numbers.broughtBy("stage/3")).map(Fact.Rules::commit).hasValue(SECOND);
    }
}
