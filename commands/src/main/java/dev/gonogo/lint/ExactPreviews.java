package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.workflow.RunWorkflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No Release Please action if planned previews must keep their exact version: the action numbers them, while the
 * command line honours {@code --release-as}.
 */
final class ExactPreviews {
    static final Set<String> WRAPPERS =
            Set.of("google-github-actions/release-please-action", "googleapis/release-please-action");

    private static final String RULE = "exact-previews";
    private static final Pattern COMMAND =
            Pattern.compile("\\brelease-please(?:@\\S+)?\\s+(?:\\S+\\s+)*?release-pr\\b");
    private static final Pattern VERSION = Pattern.compile("(?i)release[-_]?as|(?:.*[-_])?version");

    private ExactPreviews() {}

    static List<LintFinding> judge(ReleaseProcess process, Workflow workflow, CalledFiles sources) {
        if (process.versions().planned().stream().noneMatch(pattern -> pattern.contains("-"))) {
            return List.of();
        }
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(sources::with)
                .flatMap(step -> Stream.concat(wrapper(workflow, step), commandLine(process, workflow, step)))
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

    /** The version is passed from the workflow's input without a change. */
    private static Stream<LintFinding> commandLine(ReleaseProcess process, Workflow workflow, Workflow.Step step) {
        return workflow.trigger("workflow_dispatch").stream().flatMap(dispatch -> {
            ReleaseAs version = new ReleaseAs(Variables.of(step), versions(process, workflow, dispatch));
            return Shell.commands(step.run().lines()).stream()
                    .filter(command -> COMMAND.matcher(command.text()).find()
                            && !command.text().contains("--dry-run"))
                    .flatMap(command -> version.wrong(command).stream()
                            .map(words -> LintFinding.at(workflow, step.run().at(command.place()), RULE, words)));
        });
    }

    /** Names of the inputs with the version: as the process sends it, or otherwise by their names. */
    private static Set<String> versions(ReleaseProcess process, Workflow workflow, Workflow.Trigger dispatch) {
        Set<String> sent = process.steps(RunWorkflow.class)
                .filter(step -> workflow.file().equals(Workflow.FOLDER + "/" + step.workflow()))
                .flatMap(step -> step.inputs().entrySet().stream())
                .filter(input -> input.getValue().equals("{version}"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return sent.isEmpty()
                ? dispatch.inputs().stream()
                        .map(Workflow.Input::name)
                        .filter(name -> VERSION.matcher(name).matches())
                        .collect(Collectors.toSet())
                : sent;
    }
}
