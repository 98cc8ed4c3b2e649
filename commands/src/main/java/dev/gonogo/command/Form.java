package dev.gonogo.command;

import java.util.List;
import java.util.function.Function;

/**
 * How a command is written, and everything that help, usage, completion and the README say of it.
 *
 * @param example what follows {@code /release} in a typical use
 * @param maintainerOnly whether the person must have the role {@code maintainer} in the repository's process
 */
public record Form(
        String name,
        String summary,
        boolean maintainerOnly,
        List<Parameter> parameters,
        String example,
        Function<Arguments, Command> read) {
    public Form {
        parameters = List.copyOf(parameters);
    }

    /** For example {@code cut <version> [--repo owner/name]}. */
    public String usage() {
        StringBuilder usage = new StringBuilder(name);
        parameters.forEach(parameter -> usage.append(' ').append(parameter.usage()));
        return usage.toString();
    }
}
