package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.stream.Stream;

/**
 * A command or action that publishes something, or that pushes a tag, which starts publishing.
 *
 * @param how as people call it
 * @param file path of the called file that contains it, empty for the workflow's own
 * @param line of the workflow file
 * @param repeatable whether it checks itself what exists, or may overwrite it
 * @param condition under which it publishes, as an expression of GitHub Actions; empty for always
 */
record Publishing(String how, String file, int line, boolean repeatable, String condition) {

    /** What a step publishes, in order. */
    static Stream<Publishing> in(Workflow.Step step) {
        return Stream.concat(ThirdPartyActions.publishing(step), in(step, step.run()));
    }

    static Stream<Publishing> in(Workflow.Step step, Workflow.Script script) {
        Variables variables = Variables.of(step);
        return Shell.commands(script.lines()).stream()
                .map(command -> command.with(variables))
                .flatMap(command -> GitPush.publishing(command, variables)
                        .or(() -> PublishingTools.publishing(command, variables))
                        .map(how -> new Publishing(
                                how,
                                script.file(),
                                script.at(command.place()),
                                how.equals(GitPush.TAG) || PublishingTools.looks(how, command),
                                ""))
                        .stream());
    }

    /** What publishes, and where it is written. */
    Words words() {
        return file.isEmpty() ? say("{}", code(how)) : say("{} in {}", code(how), code(file));
    }
}
