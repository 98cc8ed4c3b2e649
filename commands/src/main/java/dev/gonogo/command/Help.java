package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import java.util.List;

/** {@code help}: lists the commands, or shows the syntax of one. */
public record Help(String command) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "help",
                    "Shows all commands, or how to use one of them",
                    Form.Speakers.EVERYBODY,
                    List.of(new Parameter("command", Parameter.Kind.COMMAND, false, false, "a command")),
                    "help cut"),
            arguments -> new Help(arguments.text("command")));
}
