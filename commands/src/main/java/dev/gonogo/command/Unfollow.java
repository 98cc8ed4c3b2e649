package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code unfollow}: a room leaves again. */
public record Unfollow(Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "unfollow",
                    "Ends what follow began in this room",
                    Form.Speakers.MAINTAINERS,
                    List.of(new Parameter(
                            "repo",
                            Parameter.Kind.REPOSITORY,
                            false,
                            true,
                            "owner/name, where the bot serves several")),
                    "unfollow --repo owner/name"),
            arguments -> new Unfollow(Target.from(arguments)));
}
