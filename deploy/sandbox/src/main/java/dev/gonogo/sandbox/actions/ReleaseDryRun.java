package dev.gonogo.sandbox.actions;

import java.util.List;

/** {@code release-dry-run.yml}: builds and validates, publishes nothing. */
final class ReleaseDryRun implements Workflow {
    @Override
    public String file() {
        return "release-dry-run.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(JobPlan.of("Release Dry Run", 15));
    }
}
