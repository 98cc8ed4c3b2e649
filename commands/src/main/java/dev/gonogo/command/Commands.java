package dev.gonogo.command;

import dev.gonogo.decision.Abandon;
import dev.gonogo.decision.Authorise;
import dev.gonogo.decision.Backport;
import dev.gonogo.decision.Choice;
import dev.gonogo.decision.Cut;
import dev.gonogo.decision.Defer;
import dev.gonogo.decision.Follow;
import dev.gonogo.decision.Go;
import dev.gonogo.decision.MetadataOnly;
import dev.gonogo.decision.NoGo;
import dev.gonogo.decision.OverrideRule;
import dev.gonogo.decision.Promote;
import dev.gonogo.decision.Recover;
import dev.gonogo.decision.Repaired;
import dev.gonogo.decision.Rerun;
import dev.gonogo.decision.SignOff;
import dev.gonogo.decision.Tick;
import dev.gonogo.decision.Unfollow;
import dev.gonogo.decision.WriteIssue;
import dev.gonogo.form.Form;
import java.util.List;
import java.util.Optional;

/** All commands and decisions, in the order in which help shows them and boards have their buttons. */
public final class Commands {
    private Commands() {}

    /** Decisions without a form are only offered as buttons. */
    private static final List<Entry> ENTRIES = List.of(
            Help.FORM,
            Explain.FORM,
            ShowPlan.FORM,
            Status.FORM,
            Train.FORM,
            Audit.FORM,
            new Entry.Decided(new Cut()),
            new Entry.Decided(new Defer()),
            new Entry.Decided(new Promote()),
            new Entry.Decided(new MetadataOnly()),
            new Entry.Decided(new Go()),
            new Entry.Decided(new SignOff()),
            new Entry.Decided(new NoGo()),
            new Entry.Decided(new Tick()),
            new Entry.Decided(new OverrideRule()),
            Diagnose.FORM,
            new Entry.Decided(new Rerun()),
            new Entry.Decided(new Repaired()),
            new Entry.Decided(new Recover()),
            new Entry.Decided(new WriteIssue()),
            new Entry.Decided(new Abandon()),
            new Entry.Decided(new Authorise()),
            new Entry.Decided(new Backport()),
            new Entry.Decided(new Follow()),
            new Entry.Decided(new Unfollow()));

    public static final List<Form> ALL =
            ENTRIES.stream().flatMap(entry -> entry.written().stream()).toList();

    /** Everything that people can decide. */
    public static final List<Choice> CHOICES = ENTRIES.stream()
            .filter(Entry.Decided.class::isInstance)
            .map(Entry.Decided.class::cast)
            .map(Entry.Decided::choice)
            .toList();

    /** @param key as a button or dialog carries it; empty if no decision has this key */
    public static Optional<Choice> choice(String key) {
        return CHOICES.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    static Optional<Entry> entry(String name) {
        return ENTRIES.stream()
                .filter(entry ->
                        entry.written().filter(form -> form.name().equals(name)).isPresent())
                .findFirst();
    }

    public static Optional<Form> named(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** The one-line hint that chat platforms show next to the command. */
    public static String hint() {
        return String.join(" | ", ALL.stream().map(Form::name).toList());
    }
}
