package dev.gonogo.decision;

import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.Press;
import dev.gonogo.plan.Standing;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.util.List;
import java.util.Set;

/** {@code no-go}: says no-go. A dialog asks for the reason if none was typed. */
public final class NoGo extends ReleaseChoice {
    public NoGo() {
        super(
                "NO_GO",
                new Form(
                        "no-go",
                        "Says no-go, with a reason; also after a go, until the tag is pushed",
                        Form.Speakers.OF_THE_SIGN_OFF,
                        List.of(
                                Parameter.version(false, "the release, if several are open"),
                                new Parameter(FieldNames.REASON, Parameter.Kind.TEXT, false, false, "why not"),
                                Parameter.REPO),
                        "no-go 0.6.6-preview the changelog misses the fix"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask instanceof Ask.GoNoGo go ? List.of(button(release, go)) : List.of();
    }

    /** After the last go there is a no-go until the tag is pushed. */
    @Override
    public List<Button> furtherButtons(ReleaseId release, Plan plan) {
        return plan.standing() instanceof Standing.Acting || plan.ask() instanceof Ask.GoNoGo
                ? List.of()
                : plan.signedOff().stream()
                        .filter(Ask.GoNoGo::publishes)
                        .map(go -> button(release, go))
                        .toList();
    }

    private Button button(ReleaseId release, Ask.GoNoGo go) {
        return button("No-go…", Button.Style.DANGER, release, Press.bound(go), Words.NONE);
    }

    /** About what is asked now, or otherwise about the last sign-off. */
    @Override
    AskedPeople askedPeople(ReleaseState state, Input input) {
        NoGoTargets objections = new NoGoTargets(state);
        List<Ask.GoNoGo> open = objections.open();
        if (open.isEmpty()) {
            return new AskedPeople.Nobody(objections
                    .tooLate(state.release())
                    .map(words -> state.notNow("{}", words))
                    .orElseGet(() -> GoOrSignOff.nobodyIsAsked(state)));
        }
        Set<String> people = Account.logins(
                open.stream().flatMap(ask -> objectors(state, ask).stream()).toList());
        Ask.GoNoGo first = open.getFirst();
        return new AskedPeople.Somebody(
                people, GoOrSignOff.mayNot(state, state.stillAsked(first.step(), first.people())));
    }

    private static Set<String> objectors(ReleaseState state, Ask.GoNoGo ask) {
        return state.stillAsked(ask.step(), ask.objectors());
    }

    private static Ask.GoNoGo theirs(ReleaseState state) {
        return new NoGoTargets(state)
                .open().stream()
                        .filter(ask -> objectors(state, ask).contains(state.login()))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        String reason = arguments.text(FieldNames.REASON);
        return reason.isBlank() ? dialog(state, theirs(state)) : noGo(state, theirs(state), reason);
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        Ask.GoNoGo ask = theirs(state);
        return GoOrSignOff.moved(ask, bound) ? GoOrSignOff.moved(state) : dialog(state, ask);
    }

    @Override
    Outcome submitted(ReleaseState state, String bound, DialogEntries entries) {
        Ask.GoNoGo ask = theirs(state);
        String reason = entries.text(FieldNames.REASON);
        if (GoOrSignOff.moved(ask, bound)) {
            return GoOrSignOff.moved(state);
        }
        return reason.isEmpty()
                ? new Outcome.Corrected(
                        FieldNames.REASON, say("A no-go needs a reason, so that others know what has to be fixed."))
                : noGo(state, ask, reason);
    }

    private Outcome dialog(ReleaseState state, Ask.GoNoGo ask) {
        return state.confirm(
                key(),
                Press.bound(ask),
                "No-go",
                List.of(say("No-go for {} on {}.", state.version(), commit(ask.commit()))),
                List.of(new Dialog.Text(FieldNames.REASON, "Why not", "what has to be fixed first", true, true, 1_000)),
                "No-go");
    }

    private static Outcome noGo(ReleaseState state, Ask.GoNoGo ask, String reason) {
        return new Outcome.Recorded(
                state.release(),
                new Decision.NoGo(state.by(), ask.step(), ask.commit(), reason),
                after -> new NoGoTargets(state).noted(after.get(), ask));
    }
}
