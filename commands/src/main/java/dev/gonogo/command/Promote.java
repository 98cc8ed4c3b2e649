package dev.gonogo.command;

import java.util.List;

/** {@code promote}: opens the pull request to production. */
public record Promote(Target target) implements Command {
    static final Form FORM = new Form(
            "promote",
            "Opens the promotion pull request; this publishes nothing yet",
            true,
            List.of(Parameter.version(false, "the release, where several are open"), Parameter.REPO),
            "promote",
            arguments -> new Promote(Target.from(arguments)));
}
