package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code explain}: describes the process in sentences. */
public record Explain(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "explain",
                    "Explains this repository's release process in plain sentences",
                    Form.Speakers.EVERYBODY,
                    List.of(Parameter.REPO),
                    "explain"),
            arguments -> new Explain(Target.from(arguments)));
}
