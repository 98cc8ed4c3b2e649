package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Form;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import java.util.List;

/** Continues without the jobs that failed, because everything is public. */
public final class Repaired extends ReleaseChoice {
    public Repaired() {
        super("REPAIRED", Form.Speakers.MAINTAINERS);
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask.remedies(Remedy.Repaired.class)
                .map(repaired -> button(
                        "Accept as repaired",
                        Button.Style.PLAIN,
                        release,
                        Press.bound(repaired),
                        say(
                                "Everything in {} is public. Continue without the jobs that failed?",
                                code(release.version()))))
                .toList();
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return state.remedy(Remedy.Repaired.class)
                .filter(safe -> Press.bound(safe).equals(bound))
                .map(safe -> state.record(
                        new Decision.Repaired(state.by(), safe.run(), safe.attempt()),
                        Reply.say("{} is accepted as repaired and continues.", state.version())))
                .orElseGet(() -> state.notNow("It cannot be accepted as repaired now."));
    }
}
