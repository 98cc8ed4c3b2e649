package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code no-go}: says no-go; without a reason a dialog asks for it. */
public record NoGo(Target target, String reason) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "no-go",
                    "Says no-go, with a reason; after a go as well, until the tag is pushed",
                    Form.Speakers.ASKED,
                    List.of(
                            Parameter.version(false, "the release, where several are open"),
                            new Parameter("reason", Parameter.Kind.TEXT, false, false, "why not"),
                            Parameter.REPO),
                    "no-go 0.6.6-preview the changelog misses the fix"),
            arguments -> new NoGo(Target.from(arguments), arguments.text("reason")));
}
