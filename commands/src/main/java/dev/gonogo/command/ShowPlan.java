package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code plan}: shows what would happen next, from a new look, and does nothing. */
public record ShowPlan(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "plan",
                    "Shows what would happen now, without doing it",
                    Form.Speakers.EVERYBODY,
                    List.of(Parameter.version(false, "a version; if left out, the open release"), Parameter.REPO),
                    "plan 0.6.6-preview"),
            arguments -> new ShowPlan(Target.from(arguments)));
}
