package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A step that fails if the tag exists can never pass in the workflow that this tag's push starts: the tag always exists
 * by then.
 */
final class ImpossibleTagCheck {
    private static final Pattern OTHER_EVENTS = Pattern.compile("event_name|workflow_dispatch|schedule");

    private ImpossibleTagCheck() {}

    static List<LintFinding> judge(Workflow workflow) {
        List<LintFinding> findings = new ArrayList<>();
        for (Workflow.Job job : workflow.jobs()) {
            if (OTHER_EVENTS.matcher(job.condition()).find()) {
                continue;
            }
            for (Workflow.Step step : job.steps()) {
                refusal(step).ifPresent(refusal -> findings.add(finding(workflow, job, step, refusal)));
            }
        }
        return findings;
    }

    private static Optional<TagRefusal.Found> refusal(Workflow.Step step) {
        boolean always =
                !step.mayFail() && !OTHER_EVENTS.matcher(step.condition()).find();
        return always ? new TagRefusal(step.settings()).in(step.run().lines()) : Optional.empty();
    }

    private static LintFinding finding(
            Workflow workflow, Workflow.Job job, Workflow.Step step, TagRefusal.Found refusal) {
        Words exception = refusal.afterOthers() ? say(" unless an earlier condition of it holds") : Words.NONE;
        return LintFinding.at(
                workflow,
                step.run().line() + refusal.place(),
                "tag-freshness",
                say(
                        "The step {} of the job {} refuses a tag that exists, but this workflow is started by the push of that"
                                + " tag, so it can never pass{}. Remove it, or check instead whether the version is"
                                + " published.",
                        code(step.name()),
                        code(job.id()),
                        exception));
    }
}
