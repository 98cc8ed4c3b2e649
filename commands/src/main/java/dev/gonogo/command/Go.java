package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code go}: says go on what the board shows; asks once more before it counts. */
public record Go(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "go",
                    "Says go: publishes from the commit that the board shows",
                    Form.Speakers.ASKED,
                    List.of(Parameter.version(false, "the release, where several are open"), Parameter.REPO),
                    "go 0.6.6-preview"),
            arguments -> new Go(Target.from(arguments)));
}
