package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code rerun}: runs what failed once more. */
public record Rerun(Target target) implements Command {
    static final Spoken FORM = new Spoken(
            new Form(
                    "rerun",
                    "Runs the failed jobs of a release's run once more, where that is safe",
                    Form.Speakers.MAINTAINERS,
                    List.of(Parameter.version(false, "the release, where several are open"), Parameter.REPO),
                    "rerun 0.6.6-preview"),
            arguments -> new Rerun(Target.from(arguments)));
}
