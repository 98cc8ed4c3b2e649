package dev.gonogo.command;

import dev.gonogo.form.Form;
import java.util.List;
import java.util.Optional;

/** The one list of commands, in the order people read them. */
public final class Commands {
    private Commands() {}

    private static final List<Spoken> SPOKEN = List.of(
            Help.FORM,
            Explain.FORM,
            ShowPlan.FORM,
            Status.FORM,
            Train.FORM,
            Audit.FORM,
            Cut.FORM,
            Defer.FORM,
            Promote.FORM,
            Go.FORM,
            NoGo.FORM,
            SignOff.FORM,
            Tick.FORM,
            OverrideRule.FORM,
            Diagnose.FORM,
            Rerun.FORM,
            Recover.FORM,
            Abandon.FORM,
            Hotfix.FORM,
            Backport.FORM,
            Follow.FORM,
            Unfollow.FORM);

    public static final List<Form> ALL = SPOKEN.stream().map(Spoken::form).toList();

    static Optional<Spoken> spoken(String name) {
        return SPOKEN.stream()
                .filter(spoken -> spoken.form().name().equals(name))
                .findFirst();
    }

    public static Optional<Form> named(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** The one-line hint that chat platforms show beside the command. */
    public static String hint() {
        return String.join(" | ", ALL.stream().map(Form::name).toList());
    }
}
