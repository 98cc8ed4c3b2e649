package dev.gonogo.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the steps of workflows call in their own repository, one level deep: composite actions, reusable workflows,
 * shell scripts, and scripts of {@code package.json}. Calls inside these are not followed.
 *
 * @param found existing paths
 * @param steps paths that were followed, with the steps in them
 * @param leftOverVersions versions in the configuration of Release Please
 */
public record CalledFiles(
        Set<String> found, Map<String, List<Workflow.Step>> steps, List<LeftOverVersion> leftOverVersions) {
    /** For when only the workflow files exist. */
    public static final CalledFiles NONE = new CalledFiles(Set.of(), Map.of(), List.of());

    public CalledFiles {
        found = Set.copyOf(found);
        steps = Map.copyOf(steps);
        leftOverVersions = List.copyOf(leftOverVersions);
    }

    /** Paths to read, if they exist. */
    public static Set<String> wanted(List<Workflow> workflows) {
        return Stream.concat(
                        Stream.of(LeftOverVersion.FILE),
                        steps(workflows).flatMap(LocalCall::of).flatMap(call -> call.files().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Workflow.Step> steps(List<Workflow> workflows) {
        return workflows.stream().flatMap(workflow -> workflow.jobs().stream()).flatMap(job -> job.steps().stream());
    }

    /**
     * @param found existing paths
     * @param called paths that the workflows may call, with the steps in them
     */
    public static CalledFiles of(
            List<Workflow> workflows,
            Set<String> found,
            Map<String, List<Workflow.Step>> called,
            List<LeftOverVersion> leftOverVersions) {
        Map<String, List<Workflow.Step>> steps = new TreeMap<>(called);
        workflows.forEach(workflow -> steps.put(
                workflow.file(),
                workflow.jobs().stream()
                        .flatMap(job -> job.steps().stream().map(step -> step.under(job.condition())))
                        .toList()));
        return new CalledFiles(found, steps, leftOverVersions);
    }

    /** A step, and what it calls, in place of the call. */
    Stream<Workflow.Step> with(Workflow.Step step) {
        return Stream.concat(
                Stream.of(step),
                LocalCall.of(step)
                        .flatMap(call -> of(call).map(called -> called.calledBy(step, call.line(), file(call)))));
    }

    private Stream<Workflow.Step> of(LocalCall call) {
        return steps.getOrDefault(file(call), List.of()).stream()
                .filter(step -> call.steps().isEmpty() || call.steps().contains(step.name()));
    }

    private String file(LocalCall call) {
        return call.files().stream().filter(steps::containsKey).findFirst().orElse("");
    }

    /** Calls that exist, or cannot be told to be missing, and were not followed, as people name them. */
    public List<String> unseen(List<Workflow> workflows) {
        Set<String> unseen = new TreeSet<>();
        steps(workflows).flatMap(LocalCall::of).forEach(call -> {
            if (file(call).isEmpty() && !missing(call)) {
                unseen.add(call.name());
            }
            of(call).flatMap(LocalCall::of).forEach(deeper -> unseen.add(deeper.name()));
        });
        return List.copyOf(unseen);
    }

    /** Calls to something that is not in the repository, as people name them. */
    public List<String> missing(List<Workflow> workflows) {
        return steps(workflows)
                .flatMap(LocalCall::of)
                .filter(this::missing)
                .map(LocalCall::name)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean missing(LocalCall call) {
        return !call.files().isEmpty()
                && call.files().stream().noneMatch(file -> found.contains(file) || steps.containsKey(file));
    }
}
