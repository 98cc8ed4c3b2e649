package dev.gonogo.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dependencies between jobs. */
final class JobDependencies {
    private JobDependencies() {}

    /**
     * A job and everything it needs, directly or indirectly. A file may name jobs that do not exist, or have a cycle.
     */
    static List<Workflow.Job> withNeeds(Workflow workflow, Workflow.Job job) {
        Map<String, Workflow.Job> seen = new LinkedHashMap<>();
        Deque<Workflow.Job> open = new ArrayDeque<>(List.of(job));
        while (!open.isEmpty()) {
            Workflow.Job next = open.removeFirst();
            if (seen.putIfAbsent(next.id(), next) == null) {
                next.needs().forEach(id -> workflow.job(id).ifPresent(open::add));
            }
        }
        return List.copyOf(seen.values());
    }
}
