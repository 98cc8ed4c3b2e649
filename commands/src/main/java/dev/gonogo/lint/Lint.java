package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.FollowWorkflow;
import dev.gonogo.process.PushTag;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RunWorkflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rules over all workflow files of a repository. What is not seen is not held against anybody: a finding is a sure one. */
public final class Lint {
    private Lint() {}

    /**
     * @param workflows the files in {@code .github/workflows} that could be read
     * @param sources what their steps call, as far as it could be read
     */
    public static List<LintFinding> of(ReleaseProcess process, List<Workflow> workflows, Sources sources) {
        List<LintFinding> findings = new ArrayList<>();
        for (RunWorkflow step : process.steps(RunWorkflow.class).toList()) {
            named(step.workflow(), workflows)
                    .ifPresentOrElse(
                            workflow -> findings.addAll(new DispatchRules(workflow).judge(step)),
                            () -> findings.add(missing(step.workflow())));
        }
        for (FollowWorkflow step : process.steps(FollowWorkflow.class).toList()) {
            named(step.workflow(), workflows)
                    .ifPresentOrElse(
                            workflow -> findings.addAll(published(process, workflow, sources)),
                            () -> findings.add(missing(step.workflow())));
        }
        workflows.forEach(workflow -> findings.addAll(ExactPreviews.judge(process, workflow, sources)));
        if (process.step(PushTag.class).isPresent()) {
            workflows.forEach(workflow -> findings.addAll(TagOnly.judge(workflow, sources)));
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

    private static LintFinding missing(String file) {
        return new LintFinding(
                "workflow-file",
                path(file),
                1,
                say(
                        "The process names {}, and no such workflow can be read. Add or mend it, or correct the process.",
                        code(file)));
    }

    private static List<LintFinding> published(ReleaseProcess process, Workflow workflow, Sources sources) {
        List<LintFinding> findings = new ArrayList<>();
        TagTrigger.judge(process, workflow).ifPresent(findings::add);
        findings.addAll(ExistenceChecks.judge(workflow, sources));
        findings.addAll(Freshness.judge(workflow));
        return findings;
    }
}
