package dev.gonogo.process.rules;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;

/**
 * {@code same-rules}: a release keeps the process file of its cut. No process file names this need, since the file
 * could leave it out: it is part of the stage whose go the tag follows, and of those after it. It is not enough that
 * the commit is accounted for, because production may also be set back to an older file.
 */
public record SameRules() implements Need {
    public static final String RULE = "same-rules";

    /** How a maintainer accepts changed rules. */
    static final String ACCEPT = "/release override " + RULE + " <reason>";

    /** What an override of this rule is about. */
    public static String about(Fact.Rules change) {
        return change.commit() + " " + change.rules();
    }

    /** Whether somebody who may do so accepted these rules. */
    static boolean accepted(Fact.Rules change, Release release) {
        return release.decided(Decision.OverrideRule.class)
                .filter(override -> override.rule().equals(RULE))
                .anyMatch(override -> override.about().contains(about(change)));
    }

    /** This need, in the stage that asks for the go before the tag and in those after it. */
    public static List<Need> of(Stage stage, Situation situation) {
        List<String> stages =
                ReleaseStages.stages(situation).stream().map(Stage::name).toList();
        boolean fromTheGoOn = GoBeforeTag.of(situation)
                .filter(go -> stages.subList(0, stages.indexOf(stage.name()) + 1).stream()
                        .anyMatch(name -> go.step().startsWith(name + "/")))
                .isPresent();
        return fromTheGoOn && situation.release().rulesChange().isPresent() ? List.of(new SameRules()) : List.of();
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Finding judge(Situation situation) {
        Optional<Fact.Rules> change = situation.release().rulesChange();
        return change.map(this::changed)
                .orElseGet(() -> Finding.held(rule(), "The process file is the same as at the cut."));
    }

    private Finding changed(Fact.Rules change) {
        return Finding.notHeld(
                        rule(),
                        "The process file changed with {} while this release was under way. Look at what changed"
                                + " there. To continue with the present one: {}. Otherwise abandon this attempt and"
                                + " cut again.",
                        commit(change.commit()),
                        code(ACCEPT))
                .about(about(change));
    }

    @Override
    public Words explain() {
        return say("the process file is the same as at the cut");
    }
}
