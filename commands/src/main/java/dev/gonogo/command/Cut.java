package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code cut}: starts a release of a planned version. */
public record Cut(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "cut",
                    "Starts a release: cuts its branch and begins the process",
                    Form.Speakers.MAINTAINERS,
                    List.of(Parameter.version(true, "the exact version"), Parameter.REPO),
                    "cut 0.6.6-preview"),
            arguments -> new Cut(Target.from(arguments)));
}
