package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code recover}: starts a recovery of a failed release; a dialog asks for issue, reason and confirmation. */
public record Recover(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "recover",
                    "Cuts a recovery of a failed release, after a typed confirmation",
                    Form.Speakers.MAINTAINERS,
                    List.of(Parameter.version(true, "the failed version"), Parameter.REPO),
                    "recover 0.6.6-preview"),
            arguments -> new Recover(Target.from(arguments)));
}
