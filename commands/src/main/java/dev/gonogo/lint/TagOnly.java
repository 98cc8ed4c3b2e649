package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Nothing is published by a workflow that a pull request or a push to a branch starts, such as the dry run; only a release tag
 * does that (A-14, A-15).
 */
final class TagOnly {
    /** A job or step that looks at what started it may leave all others out, so it is no sure finding. */
    private static final Pattern CHOOSES = Pattern.compile("event_name|refs/tags|ref_type|ref_name|github\\.ref\\b");

    private static final Pattern TAG = Pattern.compile("refs/tags|ref_type");
    private static final Pattern REF = Pattern.compile("github\\.ref\\b|ref_name");
    /** Asks for another event than the two. */
    private static final Pattern OTHER = Pattern.compile("event_name\\s*==\\s*['\"](?!push['\"]|pull_request)");
    /** Conditions that let a push to a branch, or a pull request, through. */
    private static final Pattern BRANCH = Pattern.compile(
            "github\\.ref\\s*==\\s*['\"]refs/heads|(?<!!)startsWith\\(\\s*github\\.ref\\s*,\\s*['\"]refs/heads");

    private static final Pattern PULL = Pattern.compile("event_name\\s*==\\s*['\"]pull_request");
    private static final Pattern PUSH = Pattern.compile("event_name\\s*(==\\s*['\"]push['\"]|!=\\s*['\"]pull_request)");
    /** Pages of a site are on that branch as well. */
    private static final String PAGES = "git push of gh-pages";

    private TagOnly() {}

    static List<LintFinding> judge(Workflow workflow, Sources sources) {
        if (workflow.triggers().stream().noneMatch(TagOnly::ofBranches)) {
            return List.of();
        }
        Predicate<String> started = condition -> started(workflow, condition);
        return workflow.jobs().stream()
                .filter(job -> started.test(job.condition()))
                .flatMap(job -> job.steps().stream()
                        .filter(step -> started.test(step.condition()))
                        .flatMap(sources::with)
                        .filter(step -> started.test(step.condition()))
                        .flatMap(Publishing::in)
                        .filter(found -> !found.how().equals(PAGES))
                        .map(found -> LintFinding.at(
                                workflow,
                                found.line(),
                                "tag-only-publishing",
                                say(
                                        "The job {} publishes ({}), and a pull request or a push to a branch starts it. Only a release"
                                                + " tag publishes: take it out, or give it {}.",
                                        code(job.id()),
                                        found.words(),
                                        code("--dry-run")))))
                .toList();
    }

    /** Whether a push to a branch or a pull request gets through a condition, as far as that can be read. */
    private static boolean started(Workflow workflow, String condition) {
        if (TAG.matcher(condition).find() || OTHER.matcher(condition).find()) {
            return false;
        }
        boolean branches =
                workflow.triggers().stream().anyMatch(trigger -> trigger.event().equals("push") && ofBranches(trigger));
        boolean pushed = BRANCH.matcher(condition).find()
                || (PUSH.matcher(condition).find() && !REF.matcher(condition).find());
        return (branches && pushed)
                || PULL.matcher(condition).find()
                || !CHOOSES.matcher(condition).find();
    }

    private static boolean ofBranches(Workflow.Trigger trigger) {
        return switch (trigger.event()) {
            case "pull_request", "pull_request_target" -> true;
            case "push" -> ofBranches(trigger.filters());
            default -> false;
        };
    }

    /** A push trigger that names tags only is not for branches. */
    private static boolean ofBranches(Map<String, List<String>> filters) {
        boolean tags = filters.containsKey("tags") || filters.containsKey("tags-ignore");
        return !tags || filters.containsKey("branches") || filters.containsKey("branches-ignore");
    }
}
