package dev.gonogo.sandbox.actions;

import dev.gonogo.sandbox.http.Digests;
import dev.gonogo.sandbox.registries.Artifact;
import java.util.List;
import java.util.function.Function;

/**
 * {@code release.yml}: publishes from a {@code v*} tag that is reachable from main. Every
 * publishing job looks first whether its artifact is there, so that running it again is safe.
 */
final class Release implements Workflow {
    private static final String[] FAULTS = {
        "fault-harness (jsonl-corruption)",
        "fault-harness (channel-5xx)",
        "fault-harness (sse-drop)",
        "fault-harness (process-crash)"
    };

    @Override
    public String file() {
        return "release.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(
                JobPlan.of("preflight", 4).doing(Release::preflight),
                JobPlan.of("test", 14).after("preflight"),
                JobPlan.of("dashboard-test", 9).after("preflight"),
                JobPlan.of(FAULTS[0], 8).after("preflight"),
                JobPlan.of(FAULTS[1], 9).after("preflight"),
                JobPlan.of(FAULTS[2], 10).after("preflight"),
                JobPlan.of(FAULTS[3], 11).after("preflight"),
                JobPlan.of("package", 8).after("test", "dashboard-test", FAULTS[0], FAULTS[1], FAULTS[2], FAULTS[3]),
                JobPlan.of("sbom", 5).after("package"),
                JobPlan.of("provenance", 6).after("package"),
                JobPlan.of("github-release", 3).after("sbom", "provenance").doing(Release::githubRelease),
                JobPlan.of("publish-npm", 7).after("sbom", "provenance").doing(publishing(PublishedVersion::root)),
                JobPlan.of("publish-typescript-sdk", 6)
                        .after("publish-npm")
                        .doing(publishing(PublishedVersion::typescript)),
                JobPlan.of("publish-python-sdk", 8)
                        .after("publish-typescript-sdk")
                        .doing(publishing(PublishedVersion::python)),
                JobPlan.of("release-assets", 4)
                        .after("publish-python-sdk", "github-release")
                        .doing(Release::assets),
                JobPlan.of("helm-publish", 5).after("publish-python-sdk").doing(publishing(PublishedVersion::chart)),
                JobPlan.of("clawhub", 4).after("publish-python-sdk").mayFail(),
                JobPlan.of("cleanup", 3).after("release-assets", "helm-publish").doing(Release::cleanUp));
    }

    private static String tagOf(Scene scene) {
        return scene.trigger().head();
    }

    /** The tag's version; preflight has refused every tag that has none. */
    private static ReleaseVersion versionOf(Scene scene) {
        return ReleaseVersion.parse(tagOf(scene).substring(1)).orElseThrow();
    }

    private static Outcome preflight(Scene scene) {
        var tag = tagOf(scene);
        var host = scene.host();
        var version = ReleaseVersion.parse(tag.substring(1));
        if (version.isEmpty()) {
            return Outcome.failure("Unsupported release tag version: " + tag.substring(1));
        }
        if (!host.reachable(scene.trigger().sha(), "main")) {
            return Outcome.failure(
                    "Tag " + tag + " points to " + scene.trigger().sha() + ", which is not contained in origin/main.");
        }
        var message = host.tagMessage(tag).orElse("");
        if (version.get().isNumberedPreview() && message.lines().noneMatch("recovery-release: true"::equals)) {
            return Outcome.failure("Numbered preview tags need an annotated tag with 'recovery-release: true'.");
        }
        var packaged = host.file(scene.trigger().sha(), "package.json").orElse("");
        return packaged.contains("\"version\": \"" + version.get().text() + "\"")
                ? Outcome.success("Release tag " + tag + " resolves to dist-tag "
                        + version.get().distTag())
                : Outcome.failure("package.json does not have the version of tag " + tag + ".");
    }

    /** Publishes one artifact, with npm's dist-tag where there is one. */
    private static Function<Scene, Outcome> publishing(Function<PublishedVersion, Artifact> which) {
        return scene -> {
            var artifact = which.apply(PublishedVersion.ofTag(tagOf(scene)).orElseThrow());
            var npm = artifact.registry() == Artifact.Registry.NPM;
            return publish(scene, artifact, npm ? versionOf(scene).distTag() : "");
        };
    }

    private static Outcome publish(Scene scene, Artifact artifact, String channel) {
        if (scene.shelves().holds(artifact)) {
            return Outcome.success(artifact + " already exists; skipping publish.");
        }
        scene.shelves().publish(artifact, channel, scene.now());
        return Outcome.success("+ " + artifact);
    }

    private static Outcome githubRelease(Scene scene) {
        var made = scene.host().ensureRelease(tagOf(scene), versionOf(scene).isPrerelease(), "Release " + tagOf(scene));
        return Outcome.success(
                made ? "Created release " + tagOf(scene) : "Release " + tagOf(scene) + " already exists");
    }

    private static Outcome assets(Scene scene) {
        var tarball = "onestepat4time-aegis-" + versionOf(scene).text() + ".tgz";
        var digest = Digests.sha256(tarball + scene.trigger().sha());
        var host = scene.host();
        host.attach(tagOf(scene), "checksums.txt", digest + "  " + tarball + "\n");
        host.attach(tagOf(scene), "sbom.json", "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"aegis\"}]}\n");
        host.attach(tagOf(scene), "package.sigstore", "{\"digest\":\"sha256:" + digest + "\"}\n");
        return Outcome.success("Attached checksums.txt, sbom.json, package.sigstore");
    }

    private static Outcome cleanUp(Scene scene) {
        var branch = "release/" + versionOf(scene).text();
        scene.host().deleteBranch(branch, "github-actions[bot]");
        return Outcome.success("Deleted " + branch);
    }
}
