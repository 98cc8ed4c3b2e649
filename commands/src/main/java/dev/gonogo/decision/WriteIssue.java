package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Form;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import java.util.List;

/** Has the bot open or update the issue in which maintainers approve a recovery. */
public final class WriteIssue extends ReleaseChoice {
    public WriteIssue() {
        super("WRITE_ISSUE", Form.Speakers.MAINTAINERS);
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask.remedies(Remedy.WriteIssue.class)
                .map(issue -> button(
                        "File an issue",
                        Button.Style.PLAIN,
                        release,
                        "",
                        say("Open an issue for maintainers to approve {}?", code(issue.version()))))
                .toList();
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
