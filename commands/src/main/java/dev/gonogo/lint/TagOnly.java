package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Only the push of a release tag starts a workflow that publishes. The dry run, or the workflow that cuts, must publish
 * nothing.
 */
final class TagOnly {
    /** A job whose condition calls one of these starts even if a job that it needs was skipped. */
    private static final Pattern ANYWAY = Pattern.compile("(?i)\\b(?:always|cancelled|failure)\\s*\\(");

    private final Workflow workflow;
    private final CalledFiles sources;
    private final OtherStarts starts;

    private TagOnly(Workflow workflow, CalledFiles sources, OtherStarts starts) {
        this.workflow = workflow;
        this.sources = sources;
        this.starts = starts;
    }

    static List<LintFinding> judge(ReleaseProcess process, Workflow workflow, CalledFiles sources) {
        TagOnly rule = new TagOnly(workflow, sources, OtherStarts.of(process));
        return workflow.jobs().stream().flatMap(rule::judge).toList();
    }

    private Stream<LintFinding> judge(Workflow.Job job) {
        List<WorkflowStart> open = starts.withoutTag(workflow).stream()
                .filter(start -> lets(start, job))
                .toList();
        return job.steps().stream()
                .flatMap(step -> sources.with(step)
                        .flatMap(called -> Publishing.in(called).flatMap(found -> {
                            List<WorkflowStart> through = open.stream()
                                    .filter(start -> Stream.of(step.condition(), called.condition(), found.condition())
                                            .allMatch(condition -> Condition.lets(start, condition)))
                                    .toList();
                            return through.isEmpty() ? Stream.of() : Stream.of(finding(job, found, through));
                        })));
    }

    private boolean lets(WorkflowStart start, Workflow.Job job) {
        List<Workflow.Job> all =
                ANYWAY.matcher(job.condition()).find() ? List.of(job) : JobDependencies.withNeeds(workflow, job);
        return all.stream().allMatch(one -> Condition.lets(start, one.condition()));
    }

    private LintFinding finding(Workflow.Job job, Publishing found, List<WorkflowStart> through) {
        return LintFinding.at(
                workflow,
                found.line(),
                "tag-only-publishing",
                say(
                        "The job {} publishes ({}), and {} starts it. Only the push of a release tag may publish:"
                                + " remove it, make it a dry run, or give it {}.",
                        code(job.id()),
                        found.words(),
                        either(through),
                        code("if: github.event_name == 'push' && startsWith(github.ref, 'refs/tags/" + starts.tags()
                                + "')")));
    }

    private static Words either(List<WorkflowStart> through) {
        List<Words> all = through.stream()
                .map(WorkflowStart::words)
                .distinct()
                .sorted(Comparator.comparing(Words::plain))
                .toList();
        return all.size() == 1
                ? all.getFirst()
                : say("{} or {}", Words.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }
}
