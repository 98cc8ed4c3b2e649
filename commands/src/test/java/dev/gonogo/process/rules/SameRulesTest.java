package dev.gonogo.process.rules;

import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Stage;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-07")
class SameRulesTest {
    private static final String CHANGE = Scene.id("c4a6e");
    private static final Stage GO =
            new Stage("stage", List.of(), List.of(new SignOff("maintainer", 1, false), new PushTag()));

    private static Scene cut() {
        return Scene.of("0.8.0")
                .steps(new SignOff("maintainer", 1, false), new PushTag())
                .saw(rules(1, Scene.MAIN));
    }

    private static Fact rules(int turn, String commit) {
        return new Fact.Rules(turn, "rules " + turn, commit, Map.of(), Map.of(), Scene.NOW);
    }

    @Test
    void aProcessFileThatChangedSinceTheCutIsMeantByAMaintainerBeforeTheTag() {
        Scene scene = cut().saw(rules(2, CHANGE));

        assertThat(SameRules.of(GO, scene.situation())).containsExactly(new SameRules());
        Finding finding = new SameRules().judge(scene.situation());
        notHeld(
                finding,
                "The process file changed with c4a6e00 while this release was under way. Look at what changed there."
                        + " To continue with the present one: /release override same-rules <reason>. Otherwise"
                        + " abandon this attempt and cut again.");
        assertThat(finding.about()).isEqualTo(CHANGE + " rules 2");
        assertThat(new SameRules().mayBeOverridden()).isTrue();
    }

    @Test
    void theFileOfTheCutIsNotSpokenOf() {
        assertThat(SameRules.of(GO, cut().situation())).isEmpty();
        held(new SameRules().judge(cut().situation()), "The process file is the same as at the cut.");
    }

    @Test
    void aStageThatIsNotFromTheGoOnDoesNotLookAtIt() {
        Stage before = new Stage("review", List.of(), List.of(new Promote("staging")));

        assertThat(SameRules.of(before, cut().saw(rules(2, CHANGE)).situation()))
                .isEmpty();
    }

    @Test
    void whatAccountsForProductionAtTheGoDoesNotReplaceIt() {
        Scene scene = cut().saw(rules(2, CHANGE));
        Stage accounting = new Stage(GO.name(), List.of(new AccountedFor(List.of())), GO.steps());

        assertThat(SameRules.of(accounting, scene.situation()))
                .as("production may have been set back to an older file, which adds no commit")
                .containsExactly(new SameRules());
    }
}
