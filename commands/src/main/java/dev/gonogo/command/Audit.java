package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code audit}: checks existing tags against the process. */
public record Audit(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "audit",
                    "Checks all existing tags against the process's rules; changes nothing",
                    Form.Speakers.EVERYBODY,
                    List.of(Parameter.REPO),
                    "audit"),
            arguments -> new Audit(Target.from(arguments)));
}
