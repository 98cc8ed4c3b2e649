package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Step;
import dev.gonogo.process.Template;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a workflow starts other than by the push of a release tag, or by the process itself after that push.
 *
 * @param tags the prefix of release tags, for example {@code v}; may be empty
 */
record OtherStarts(ReleaseProcess process, String tags) {
    private static final String PUSH = "push";
    private static final String DISPATCH = "workflow_dispatch";
    /** The position of the first wildcard in a filter. */
    private static final Pattern HEAD = Pattern.compile("((?:[^*?+\\[]|\\\\.)(?![?+]))*");
    /** A called workflow is judged where it is called. */
    private static final Set<String> NONE = Set.of("workflow_call");

    static OtherStarts of(ReleaseProcess process) {
        String one = tag(process, "1.4.0");
        String other = tag(process, "2.5.6");
        int alike = 0;
        while (alike < Math.min(one.length(), other.length()) && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return new OtherStarts(process, one.substring(0, alike));
    }

    private static String tag(ReleaseProcess process, String version) {
        return Template.fill(process.tag().name(), process, Version.of(version));
    }

    List<WorkflowStart> withoutTag(Workflow workflow) {
        return workflow.triggers().stream()
                .flatMap(trigger -> trigger.event().equals(PUSH) ? pushes(trigger.filters()) : other(workflow, trigger))
                .toList();
    }

    private Stream<WorkflowStart> other(Workflow workflow, Workflow.Trigger trigger) {
        boolean own = trigger.event().equals(DISPATCH) && afterTag(workflow);
        return own || NONE.contains(trigger.event()) ? Stream.of() : Stream.of(WorkflowStart.by(trigger.event()));
    }

    /** Whether the process starts it after its tag exists. */
    private boolean afterTag(Workflow workflow) {
        List<Step> steps = process.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .toList();
        return steps.stream()
                .dropWhile(step -> !(step instanceof PushTag))
                .anyMatch(step -> step instanceof RunWorkflow run
                        && workflow.file().equals(Workflow.FOLDER + "/" + run.workflow()));
    }

    /**
     * A push trigger that names only tags does not apply to branches, nor the other way round; one that names neither
     * applies to both.
     */
    private Stream<WorkflowStart> pushes(Map<String, List<String>> filters) {
        boolean tagsNamed = filters.containsKey("tags") || filters.containsKey("tags-ignore");
        boolean branchesNamed = filters.containsKey("branches") || filters.containsKey("branches-ignore");
        List<WorkflowStart> starts = new ArrayList<>();
        if (branchesNamed || !tagsNamed) {
            filters.getOrDefault("branches", List.of("**")).stream()
                    .filter(OtherStarts::includes)
                    .map(pattern -> new WorkflowStart(
                            PUSH, ref(WorkflowStart.BRANCHES, pattern, ""), say("a push to a branch")))
                    .forEach(starts::add);
        }
        if (filters.containsKey("tags")) {
            filters.getOrDefault("tags", List.of()).stream()
                    .filter(pattern -> includes(pattern) && !ofReleases(pattern))
                    .map(pattern -> new WorkflowStart(PUSH, tag(pattern), say("a tag like {}", code(pattern))))
                    .forEach(starts::add);
        } else if (tagsNamed || !branchesNamed) {
            starts.add(new WorkflowStart(PUSH, tag("**"), say("any tag")));
        }
        return starts.stream();
    }

    private PartlyKnownText tag(String pattern) {
        return ref(WorkflowStart.TAGS, pattern, tags.isEmpty() ? "" : WorkflowStart.TAGS + tags);
    }

    private static PartlyKnownText ref(String folder, String pattern, String except) {
        String head = head(pattern);
        return new PartlyKnownText(folder + head, !head.equals(pattern), except);
    }

    private static boolean includes(String pattern) {
        return !pattern.startsWith("!");
    }

    private static String head(String pattern) {
        Matcher head = HEAD.matcher(pattern);
        return head.lookingAt() ? head.group() : "";
    }

    /** Whether only release tags match: the prefix is followed by a digit or a wildcard. */
    private boolean ofReleases(String pattern) {
        String head = head(pattern);
        if (!head.startsWith(tags) || pattern.equals(tags)) {
            return false;
        }
        String rest = pattern.substring(tags.length());
        return tags.isEmpty() ? rest.matches("(?:\\d|\\[\\d).*") : rest.matches("[\\d*\\[].*");
    }
}
