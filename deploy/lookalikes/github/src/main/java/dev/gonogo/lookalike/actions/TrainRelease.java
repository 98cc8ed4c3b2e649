package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.registries.Artifact;
import java.util.List;
import java.util.function.Function;

/** Agent Zero's {@code release.yml}: publishes package, image and chart from a {@code v*} tag. */
final class TrainRelease implements Workflow {
    @Override
    public String file() {
        return "release.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(
                JobPlan.of("preflight", 4).doing(TrainRelease::preflight),
                JobPlan.of("publish-package", 8).after("preflight").doing(publishing(PublishedTrain::agent)),
                JobPlan.of("publish-image", 14).after("preflight").doing(publishing(PublishedTrain::image)),
                JobPlan.of("publish-chart", 5).after("publish-image").doing(publishing(PublishedTrain::chart)));
    }

    private static Outcome preflight(JobContext scene) {
        var tag = scene.trigger().head();
        var project = scene.host().file(scene.trigger().sha(), "pyproject.toml").orElse("");
        return PublishedTrain.ofTag(tag)
                .filter(published -> project.contains("version = \"" + published.version() + "\""))
                .map(published -> Outcome.success("pyproject.toml has the version of " + tag))
                .orElseGet(() -> Outcome.failure("pyproject.toml does not have the version of tag " + tag + "."));
    }

    /** Skips what exists already, so that running it again is safe. */
    private static Function<JobContext, Outcome> publishing(Function<PublishedTrain, Artifact> which) {
        return scene -> {
            var artifact =
                    which.apply(PublishedTrain.ofTag(scene.trigger().head()).orElseThrow());
            if (scene.packages().holds(artifact)) {
                return Outcome.success(artifact + " already exists; skipping publish.");
            }
            scene.packages().publish(artifact, "", scene.now());
            return Outcome.success("+ " + artifact);
        };
    }
}
