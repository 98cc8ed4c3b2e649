package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Template;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The workflow that publishes starts when the process pushes its tag, so that it can be followed. */
final class TagTrigger {
    private static final String PUSH = "push";
    private static final Version EXAMPLE = Version.of("1.4.0");
    /** GitHub's pattern syntax beyond stars. Patterns that use it are not judged. */
    private static final Pattern CLEVER = Pattern.compile("[?+\\[\\]!]");

    private TagTrigger() {}

    static Optional<LintFinding> judge(ReleaseProcess process, Workflow workflow) {
        String tag = Template.fill(process.tag().name(), process, EXAMPLE);
        Optional<Workflow.Trigger> push = workflow.trigger(PUSH);
        if (push.filter(trigger -> starts(trigger.filters(), tag)).isPresent()) {
            return Optional.empty();
        }
        int line = push.or(() -> workflow.triggers().stream().findFirst())
                .map(Workflow.Trigger::line)
                .orElse(1);
        return Optional.of(LintFinding.at(
                workflow,
                line,
                "tag-trigger",
                say(
                        "The process pushes tags like {} and follows this workflow, which no push of such a tag starts. Add {}.",
                        code(tag),
                        code("on: {push: {tags: [...]}}"))));
    }

    /** A push trigger that names only branches does not apply to tags; one that names neither applies to both. */
    private static boolean starts(Map<String, List<String>> filters, String tag) {
        if (filters.containsKey("tags")) {
            return filters.getOrDefault("tags", List.of()).stream().anyMatch(pattern -> matches(pattern, tag));
        }
        boolean branchesOnly = filters.containsKey("branches") || filters.containsKey("branches-ignore");
        return filters.containsKey("tags-ignore") || !branchesOnly;
    }

    private static boolean matches(String pattern, String tag) {
        if (CLEVER.matcher(pattern).find()) {
            return true;
        }
        StringBuilder expression = new StringBuilder();
        for (String literal : pattern.split("\\*+", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return tag.matches(expression.toString());
    }
}
