package dev.gonogo.decision;

import dev.gonogo.form.Form;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Reply;

/** Continues without the jobs that failed, because everything is public. */
public final class Repaired extends ReleaseChoice {
    public Repaired() {
        super("REPAIRED", Form.Speakers.MAINTAINERS);
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
