package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No Release Please action where planned previews must keep their exact version: the action numbers them, the command line honours
 * {@code --release-as}.
 */
final class ExactPreviews {
    private static final Set<String> WRAPPERS =
            Set.of("google-github-actions/release-please-action", "googleapis/release-please-action");

    private static final String RULE = "exact-previews";
    private static final Pattern COMMAND =
            Pattern.compile("\\brelease-please(?:@\\S+)?\\s+(?:\\S+\\s+)*?release-pr\\b");
    private static final Pattern GIVEN = Pattern.compile("--release-as(?:=|\\s+)(\\S+)");

    private ExactPreviews() {}

    static List<LintFinding> judge(ReleaseProcess process, Workflow workflow, Sources sources) {
        if (process.versions().planned().stream().noneMatch(pattern -> pattern.contains("-"))) {
            return List.of();
        }
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(sources::with)
                .flatMap(step -> Stream.concat(wrapper(workflow, step), commandLine(workflow, step)))
                .toList();
    }

    private static Stream<LintFinding> wrapper(Workflow workflow, Workflow.Step step) {
        return WRAPPERS.contains(step.action())
                ? Stream.of(LintFinding.at(
                        workflow,
                        step.line(),
                        RULE,
                        say(
                                "{} makes numbered previews of planned ones. Run the release-please command line with {} instead.",
                                code(step.action()),
                                code("--release-as"))))
                : Stream.empty();
    }

    /** The version is an input of the workflow, so it comes out of an expression or a variable. */
    private static Stream<LintFinding> commandLine(Workflow workflow, Workflow.Step step) {
        if (workflow.trigger("workflow_dispatch").isEmpty()) {
            return Stream.empty();
        }
        Variables variables = Variables.of(step);
        return Shell.commands(step.run().lines()).stream()
                .filter(command -> COMMAND.matcher(command.text()).find()
                        && !command.text().contains("--dry-run"))
                .flatMap(command -> wrong(command.text(), variables).stream()
                        .map(words -> LintFinding.at(workflow, step.run().at(command.place()), RULE, words)));
    }

    private static Optional<Words> wrong(String command, Variables variables) {
        Matcher given = GIVEN.matcher(command);
        if (!given.find()) {
            return Optional.of(say(
                    "release-please runs without the version that this workflow was started with, so it makes one of its"
                            + " own. Give it {} with that input.",
                    code("--release-as")));
        }
        return variables
                .fixed(given.group(1))
                .map(value -> say(
                        "release-please is given {}, whatever version this workflow was started with. Give it {} with that"
                                + " input.",
                        code(value),
                        code("--release-as")));
    }
}
