package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;

/**
 * {@code same-rules}: since its cut, a release is looked at by the rules of one process file. It is no need of process files,
 * since the file that it is about could leave it out: it is part of the stage whose go the tag follows, wherever nothing else accounts
 * there for what came to production.
 */
public record SameRules() implements Need {

    /** This need, where the stage asks for the go before the tag. */
    public static List<Need> of(Stage stage, Situation situation) {
        boolean asks = GoBeforeTag.of(situation)
                .filter(go -> go.step().startsWith(stage.name() + "/"))
                .isPresent();
        boolean accounted = stage.needs().stream().anyMatch(AccountedFor.class::isInstance);
        return asks && !accounted && situation.release().rulesChange().isPresent()
                ? List.of(new SameRules())
                : List.of();
    }

    @Override
    public String rule() {
        return "same-rules";
    }

    @Override
    public Finding judge(Situation situation) {
        Optional<Fact.Rules> change = situation.release().rulesChange();
        return change.map(this::changed)
                .orElseGet(() -> Finding.held(rule(), "The process file is the one of the cut."));
    }

    private Finding changed(Fact.Rules change) {
        return Finding.notHeld(
                        rule(),
                        "The process file changed with {} while this release was under way. Look at what changed there; revert"
                                + " it, or say why you mean it: {}.",
                        commit(change.commit()),
                        code("/release override " + rule() + " <reason>"))
                .about(change.commit());
    }

    @Override
    public Words explain() {
        return say("the process file is the one of the cut");
    }
}
