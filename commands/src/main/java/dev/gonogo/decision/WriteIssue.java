package dev.gonogo.decision;

import dev.gonogo.form.Form;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Reply;

/** Has the bot open or update the issue in which maintainers approve a recovery. */
public final class WriteIssue extends ReleaseChoice {
    public WriteIssue() {
        super("WRITE_ISSUE", Form.Speakers.MAINTAINERS);
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return state.remedy(Remedy.WriteIssue.class)
                .map(wanted -> state.record(
                        new Decision.WriteIssue(state.by()),
                        Reply.say("Filing the issue. The board will link to it; it says how a maintainer approves.")))
                .orElseGet(() -> state.notNow("No issue is needed right now."));
    }
}
