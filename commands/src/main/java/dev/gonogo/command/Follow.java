package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code follow}: a room joins in, also while a release runs. */
public record Follow(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "follow",
                    "Shows a repository's releases in this room as well, and takes commands for it",
                    Form.Speakers.MAINTAINERS,
                    List.of(new Parameter(
                            "repo",
                            Parameter.Kind.REPOSITORY,
                            false,
                            true,
                            "owner/name, where the bot serves several")),
                    "follow --repo owner/name"),
            arguments -> new Follow(Target.from(arguments)));
}
