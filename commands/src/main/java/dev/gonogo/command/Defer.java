package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code defer}: takes unfinished work out of a release. */
public record Defer(String number, String reason, Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "defer",
                    "Takes an unfinished issue or pull request out of a release, and says why below it",
                    Form.Speakers.MAINTAINERS,
                    List.of(
                            new Parameter(
                                    "number",
                                    Parameter.Kind.ITEM,
                                    true,
                                    false,
                                    "the issue's or pull request's, or its address"),
                            Parameter.version(false, "the release, where several are open"),
                            new Parameter("reason", Parameter.Kind.TEXT, false, false, "why it can wait"),
                            Parameter.REPO),
                    "defer 2441 not ready, and nothing depends on it"),
            arguments -> new Defer(arguments.text("number"), arguments.text("reason"), Target.from(arguments)));
}
