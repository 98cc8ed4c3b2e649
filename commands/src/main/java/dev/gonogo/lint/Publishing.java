package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.stream.Stream;

/**
 * A command or an action that makes something public, or that pushes a tag, which does.
 *
 * @param how what people call it
 * @param file path of the called file that it stands in, empty for the workflow's own
 * @param line of the workflow file
 * @param repeatable whether it looks by itself what is there already, or may write over it
 * @param condition when it does, as an expression of GitHub Actions; empty for always
 */
record Publishing(String how, String file, int line, boolean repeatable, String condition) {

    /** What a step publishes, in its order. */
    static Stream<Publishing> in(Workflow.Step step) {
        return Stream.concat(Actions.publishing(step), in(step, step.run()));
    }

    static Stream<Publishing> in(Workflow.Step step, Workflow.Script script) {
        Variables variables = Variables.of(step);
        return Shell.commands(script.lines()).stream()
                .map(command -> command.with(variables))
                .flatMap(command -> GitPush.publishing(command, variables)
                        .or(() -> Tools.publishing(command, variables))
                        .map(how -> new Publishing(
                                how,
                                script.file(),
                                script.at(command.place()),
                                how.equals(GitPush.TAG) || Tools.looks(how, command),
                                ""))
                        .stream());
    }

    /** What publishes, and where it is written. */
    Words words() {
        return file.isEmpty() ? say("{}", code(how)) : say("{} in {}", code(how), code(file));
    }
}
