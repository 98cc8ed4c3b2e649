package dev.gonogo.decision;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Form;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;

/** Accepts a promotion of the metadata only, with everything that it leaves behind or replaces. */
public final class MetadataOnly extends ReleaseChoice {
    public MetadataOnly() {
        super("METADATA_ONLY", Form.Speakers.MAINTAINERS);
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.MetadataOnly meant
                ? List.of(button(
                        "Promote only the metadata",
                        Button.Style.DANGER,
                        release,
                        Press.bound(meant),
                        say(
                                "Only the metadata files are promoted, as they are on the release branch. What else"
                                        + " differs: {}. Is that intended?",
                                Words.codes(meant.files(), 3))))
                : List.of();
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return state.ask() instanceof Ask.MetadataOnly meant
                        && Press.bound(meant).equals(bound)
                ? state.record(
                        new Decision.MetadataOnly(state.by(), meant.commit(), meant.files()),
                        Reply.say(
                                "Only the metadata files go to production, as they are on the release branch. What"
                                        + " else differs: {}.",
                                Words.codes(meant.files(), 5)))
                : state.asItStands();
    }
}
