package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code train}: shows when the next train leaves and what is in it. */
public record Train(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "train",
                    "Shows when the next train leaves and what is on it",
                    Form.Speakers.EVERYBODY,
                    List.of(Parameter.REPO),
                    "train"),
            arguments -> new Train(Target.from(arguments)));
}
