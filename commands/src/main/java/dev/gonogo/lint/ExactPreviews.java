package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import java.util.List;
import java.util.Set;

/**
 * No Release Please action where planned previews must keep their exact version: the action numbers them, the command line honours
 * {@code --release-as}.
 */
final class ExactPreviews {
    private static final Set<String> WRAPPERS =
            Set.of("google-github-actions/release-please-action", "googleapis/release-please-action");

    private ExactPreviews() {}

    static List<LintFinding> judge(ReleaseProcess process, Workflow workflow) {
        if (process.versions().planned().stream().noneMatch(pattern -> pattern.contains("-"))) {
            return List.of();
        }
        return workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .filter(step -> WRAPPERS.contains(action(step)))
                .map(step -> LintFinding.at(
                        workflow,
                        step.line(),
                        "exact-previews",
                        say(
                                "{} makes numbered previews of planned ones. Run the release-please command line with {} instead.",
                                code(action(step)),
                                code("--release-as"))))
                .toList();
    }

    private static String action(Workflow.Step step) {
        int version = step.uses().indexOf('@');
        return version < 0 ? step.uses() : step.uses().substring(0, version);
    }
}
