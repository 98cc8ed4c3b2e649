package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;

/** {@code promote}: opens the pull request to production, or continues to an environment. */
public final class Promote extends ReleaseChoice {
    private static final String TO = "to";

    public Promote() {
        super(
                "PROMOTE",
                new Form(
                        "promote",
                        "Promotes to the production branch or to an environment; this pushes no tag",
                        Form.Speakers.MAINTAINERS,
                        List.of(
                                Parameter.version(false, "the release, if several are open"),
                                new Parameter(TO, Parameter.Kind.TEXT, false, false, "the branch or environment"),
                                Parameter.REPO),
                        "promote 0.8.0 to staging"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.Promote promote
                ? List.of(button(
                        "Promote to " + promote.to(), Button.Style.PRIMARY, release, Press.bound(promote), Words.NONE))
                : List.of();
    }

    /** With or without the word {@code to}; without a target, what is asked now. */
    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        String to = arguments.text(TO).strip().replaceFirst("^to\\s+", "");
        if (!(state.ask() instanceof Ask.Promote ask)) {
            return to.isEmpty() && state.release().last(Decision.Promote.class).isPresent()
                    ? state.asItStands()
                    : state.notNow("There is nothing to promote yet.");
        }
        if (!to.isEmpty() && !to.equals(ask.to())) {
            return promoted(state, to) ? state.asItStands() : state.notNow("The next promotion is to {}.", ask.to());
        }
        return promote(state, ask);
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return state.ask() instanceof Ask.Promote ask && Press.bound(ask).equals(bound)
                ? promote(state, ask)
                : state.asItStands();
    }

    private static Outcome promote(ReleaseState state, Ask.Promote ask) {
        return promoted(state, ask.to())
                ? state.asItStands()
                : state.record(
                        new Decision.Promote(state.by(), ask.to()),
                        Reply.say("Promoting {} to {}. This pushes no tag.", state.version(), code(ask.to())));
    }

    private static boolean promoted(ReleaseState state, String to) {
        return state.release()
                .decided(Decision.Promote.class)
                .anyMatch(promote -> promote.to().equals(to));
    }
}
