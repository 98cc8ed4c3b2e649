package dev.gonogo.sandbox.actions;

import java.util.List;

/** {@code ci.yml}: one check, {@code ci}. */
final class ContinuousIntegration implements Workflow {
    @Override
    public String file() {
        return "ci.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(JobPlan.of("ci", 12));
    }
}
