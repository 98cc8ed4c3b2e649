package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code diagnose}: says what of a release is public. */
public record Diagnose(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "diagnose",
                    "Says which parts of a release are public, and what is safe to do",
                    Form.Speakers.EVERYBODY,
                    List.of(Parameter.version(false, "any version; if left out, the open release"), Parameter.REPO),
                    "diagnose 0.6.6-preview"),
            arguments -> new Diagnose(Target.from(arguments)));
}
