package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/**
 * {@code promote}: opens the pull request to production, or goes on to an environment.
 *
 * @param to the branch or environment as typed, with or without the word {@code to}; empty for what is asked now
 */
public record Promote(Target target, String to) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "promote",
                    "Promotes to the production branch or to an environment; this pushes no tag",
                    Form.Speakers.MAINTAINERS,
                    List.of(
                            Parameter.version(false, "the release, where several are open"),
                            new Parameter("to", Parameter.Kind.TEXT, false, false, "the branch or environment"),
                            Parameter.REPO),
                    "promote 0.8.0 to staging"),
            arguments -> new Promote(Target.from(arguments), to(arguments.text("to"))));

    private static String to(String typed) {
        return typed.strip().replaceFirst("^to\\s+", "");
    }
}
