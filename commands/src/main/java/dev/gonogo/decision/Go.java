package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Press;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code go}: says go on what the board shows. A button asks for confirmation itself; for a typed command a dialog
 * does.
 */
public final class Go extends GoOrSignOff {
    public Go() {
        super(
                "GO",
                new Form(
                        "go",
                        "Says go: publishes from the commit that the board shows",
                        Form.Speakers.ASKED,
                        List.of(Parameter.version(false, "the release, if several are open"), Parameter.REPO),
                        "go 0.6.6-preview"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.GoNoGo go && go.publishes()
                ? List.of(button("Go", Button.Style.PRIMARY, release, Press.bound(go), Boards.publishing(release, go)))
                : List.of();
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        Ask.GoNoGo ask = asked(state);
        return ask.publishes() ? dialog(state, ask) : SignOff.dialog(state, ask);
    }

    private Outcome dialog(ReleaseState state, Ask.GoNoGo ask) {
        List<Words> intro =
                new ArrayList<>(List.of(Boards.publishing(state.release().id(), ask)));
        if (ask.missing() < 2 && ask.against().isEmpty()) {
            intro.add(say("This pushes the tag {}. It cannot be taken back.", code(ask.tag())));
        }
        return state.confirm(key(), Press.bound(ask), "Go or no-go", intro, List.of(), "Go");
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return moved(asked(state), bound) ? moved(state) : go(state, "");
    }

    @Override
    Outcome submitted(ReleaseState state, String bound, DialogEntries entries) {
        return pressed(state, bound);
    }
}
