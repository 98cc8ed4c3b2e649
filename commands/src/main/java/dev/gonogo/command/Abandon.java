package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code abandon}: ends an attempt. */
public record Abandon(Target target, String reason) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "abandon",
                    "Ends an attempt; nothing that is public is touched",
                    Form.Speakers.MAINTAINERS,
                    List.of(
                            Parameter.version(false, "the release, where several are open"),
                            new Parameter("reason", Parameter.Kind.TEXT, false, false, "why"),
                            Parameter.REPO),
                    "abandon 0.6.6-preview wrong baseline"),
            arguments -> new Abandon(Target.from(arguments), arguments.text("reason")));
}
