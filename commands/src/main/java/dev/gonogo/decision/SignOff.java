package dev.gonogo.decision;

import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Press;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import java.util.List;

/**
 * {@code sign-off}: says go if no tag follows from it, with a remark that is recorded. A dialog asks for the remark.
 */
public final class SignOff extends GoOrSignOff {
    private static final String CODE = "SIGN_OFF";

    public SignOff() {
        super(
                CODE,
                new Form(
                        "sign-off",
                        "Signs off what the board asks for, with a remark",
                        Form.Speakers.ASKED,
                        List.of(
                                Parameter.version(false, "the release, if several are open"),
                                new Parameter(
                                        FieldNames.REMARK,
                                        Parameter.Kind.TEXT,
                                        false,
                                        false,
                                        "a remark to keep with it"),
                                Parameter.REPO),
                        "sign-off 0.8.0 tried on the lab cluster"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.GoNoGo signOff && !signOff.publishes()
                ? List.of(button("Sign off…", Button.Style.PRIMARY, release, Press.bound(signOff), Words.NONE))
                : List.of();
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        String remark = arguments.text(FieldNames.REMARK);
        if (asked(state).publishes()) {
            return needsGo(state);
        }
        return remark.isBlank() ? dialog(state, asked(state)) : go(state, remark);
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        if (moved(asked(state), bound)) {
            return moved(state);
        }
        return asked(state).publishes() ? needsGo(state) : dialog(state, asked(state));
    }

    @Override
    Outcome submitted(ReleaseState state, String bound, DialogEntries entries) {
        if (moved(asked(state), bound)) {
            return moved(state);
        }
        return asked(state).publishes() ? needsGo(state) : go(state, entries.text(FieldNames.REMARK));
    }

    /** A sign-off that leads to the tag must be a go. */
    private static Outcome needsGo(ReleaseState state) {
        return state.notNow("What is asked for now pushes a tag, so it needs a go.");
    }

    static Outcome dialog(ReleaseState state, Ask.GoNoGo ask) {
        return state.confirm(
                CODE,
                Press.bound(ask),
                "Sign off",
                List.of(say("Sign off {} on {}.", state.version(), commit(ask.commit()))),
                List.of(new Dialog.Text(FieldNames.REMARK, "Remark", "a remark to keep with it", false, true, 1_000)),
                "Sign off");
    }
}
