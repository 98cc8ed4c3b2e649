package dev.gonogo.lookalike.actions;

import java.util.List;

/** {@code validate.yml}: a job for each command of Agent Zero's validation. */
final class Validate implements Workflow {
    private static final long SCREENSHOTS = 48_213;
    private static final long CHARTS = 6_407;

    @Override
    public String file() {
        return "validate.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(
                JobPlan.of("fmt-check", 4),
                JobPlan.of("lint", 6),
                JobPlan.of("pytest", 14),
                JobPlan.of("playwright", 20).doing(Validate::play),
                JobPlan.of("docs-verify", 8),
                JobPlan.of("helm-verify", 5).doing(Validate::pack));
    }

    private static Outcome play(JobContext scene) {
        scene.host().upload(scene.run(), "screenshots", SCREENSHOTS);
        return Outcome.success("23 passed", "Artifact screenshots has been successfully uploaded");
    }

    private static Outcome pack(JobContext scene) {
        scene.host().upload(scene.run(), "charts", CHARTS);
        return Outcome.success(
                "1 chart(s) linted, 0 chart(s) failed", "Artifact charts has been successfully uploaded");
    }
}
