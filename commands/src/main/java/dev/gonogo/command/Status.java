package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code status}: shows the state of releases, from the last look. */
public record Status(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "status",
                    "Shows the status of the open releases",
                    Form.Speakers.EVERYBODY,
                    List.of(Parameter.version(false, "a version; if left out, all open releases"), Parameter.REPO),
                    "status"),
            arguments -> new Status(Target.from(arguments)));
}
