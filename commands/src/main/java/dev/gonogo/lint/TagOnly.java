package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Nothing is published by a workflow that a pull request or a push to a branch starts, such as the dry run; only a release tag
 * does that.
 */
final class TagOnly {
    /** A job or step that looks at what started it may leave all others out, so it is no sure finding. */
    private static final Pattern CHOOSES = Pattern.compile("event_name|refs/tags|ref_type|ref_name|github\\.ref\\b");
    /** Pages of a site are on that branch as well. */
    private static final String PAGES = "git push of gh-pages";

    private TagOnly() {}

    static List<LintFinding> judge(Workflow workflow, Sources sources) {
        if (workflow.triggers().stream().noneMatch(TagOnly::ofBranches)) {
            return List.of();
        }
        return workflow.jobs().stream()
                .filter(job -> !CHOOSES.matcher(job.condition()).find())
                .flatMap(job -> job.steps().stream()
                        .filter(TagOnly::always)
                        .flatMap(sources::with)
                        .filter(TagOnly::always)
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

    private static boolean always(Workflow.Step step) {
        return !CHOOSES.matcher(step.condition()).find();
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
