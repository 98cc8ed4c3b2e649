package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies all rules to all workflow files of a repository. What the rules cannot see is not reported: every finding is
 * certain.
 */
public final class Lint {
    private Lint() {}

    /**
     * @param workflows the readable files in {@code .github/workflows}
     * @param sources what their steps call, as far as it was readable
     */
    public static List<LintFinding> of(ReleaseProcess process, List<Workflow> workflows, CalledFiles sources) {
        List<LintFinding> findings = new ArrayList<>();
        missing(process, workflows).forEach(findings::add);
        process.steps(RunWorkflow.class)
                .forEach(step -> named(step.workflow(), workflows)
                        .ifPresent(workflow -> findings.addAll(new DispatchRules(workflow).judge(step))));
        process.steps(FollowWorkflow.class)
                .forEach(step -> named(step.workflow(), workflows)
                        .ifPresent(workflow -> findings.addAll(published(process, workflow, sources))));
        workflows.forEach(workflow -> findings.addAll(ExactPreviews.judge(process, workflow, sources)));
        findings.addAll(LeftOverVersion.judge(process, sources));
        if (process.step(PushTag.class).isPresent()) {
            workflows.forEach(workflow -> findings.addAll(TagOnly.judge(process, workflow, sources)));
        }
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(LintFinding::file).thenComparingInt(LintFinding::line))
                .toList();
    }

    private static Optional<Workflow> named(String file, List<Workflow> workflows) {
        return workflows.stream()
                .filter(workflow -> workflow.file().equals(path(file)))
                .findFirst();
    }

    private static String path(String file) {
        return Workflow.FOLDER + "/" + file;
    }

    private static Stream<LintFinding> missing(ReleaseProcess process, List<Workflow> workflows) {
        return process.stages().stream()
                .flatMap(stage -> stage.steps().stream()
                        .flatMap(Named::of)
                        .filter(one -> named(one.workflow(), workflows).isEmpty())
                        .map(one -> missing(stage, one)));
    }

    /**
     * A workflow that a step names.
     *
     * @param step its name in process files
     */
    private record Named(String step, String workflow) {
        static Stream<Named> of(Step step) {
            return switch (step) {
                case RunWorkflow run -> Stream.of(new Named("run-workflow", run.workflow()));
                case FollowWorkflow follow -> Stream.of(new Named("follow-workflow", follow.workflow()));
                case AwaitPullRequest await
                when !await.workflow().isEmpty() -> Stream.of(new Named("await-pull-request", await.workflow()));
                default -> Stream.of();
            };
        }
    }

    private static LintFinding missing(Stage stage, Named one) {
        return new LintFinding(
                "workflow-file",
                path(one.workflow()),
                1,
                say(
                        "The step {} of the stage {} names {}, and no such workflow can be read. Add or fix it, or"
                                + " correct the process.",
                        code(one.step()),
                        code(stage.name()),
                        code(one.workflow())));
    }

    private static List<LintFinding> published(ReleaseProcess process, Workflow workflow, CalledFiles sources) {
        List<LintFinding> findings = new ArrayList<>();
        TagTrigger.judge(process, workflow).ifPresent(findings::add);
        findings.addAll(ExistenceChecks.judge(workflow, sources));
        findings.addAll(ImpossibleTagCheck.judge(workflow));
        return findings;
    }
}
