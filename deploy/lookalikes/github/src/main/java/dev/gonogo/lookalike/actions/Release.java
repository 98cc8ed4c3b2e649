package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.http.Digests;
import dev.gonogo.lookalike.registries.Artifact;
import dev.gonogo.lookalike.registries.Registry;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Aegis's {@code release.yml}: publishes from a {@code v*} tag that is reachable from main. Every publishing job first
 * checks whether its artifact is there, so that running it again is safe.
 */
final class Release implements Workflow {
    private static final String[] FAULTS = {
        "Fault harness (tmux kill)",
        "Fault harness (JSONL corruption)",
        "Fault harness (channel 5xx)",
        "Fault harness (SSE drop)"
    };

    private static final String[] TESTED =
            Stream.concat(Stream.of("test"), Arrays.stream(FAULTS)).toArray(String[]::new);

    @Override
    public String file() {
        return "release.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(
                JobPlan.of("test", 14),
                JobPlan.of(FAULTS[0], 8),
                JobPlan.of(FAULTS[1], 9),
                JobPlan.of(FAULTS[2], 10),
                JobPlan.of(FAULTS[3], 11),
                JobPlan.of("generate-sbom", 5).after(TESTED),
                JobPlan.of("generate-checksums", 3).after(TESTED),
                JobPlan.of("generate-predicate", 3).after("generate-checksums"),
                JobPlan.of("Release preflight", 4)
                        .after("generate-checksums", "generate-sbom")
                        .doing(Release::preflight),
                JobPlan.of("attest-npm", 5).after("Release preflight", "generate-predicate"),
                JobPlan.of("ensure-github-release", 3)
                        .after("Release preflight")
                        .doing(Release::githubRelease),
                JobPlan.of("publish-npm", 7)
                        .after("attest-npm", "ensure-github-release")
                        .doing(publishing(PublishedVersion::root)),
                JobPlan.of("publish-typescript-sdk", 6)
                        .after("publish-npm")
                        .doing(publishing(PublishedVersion::typescript)),
                JobPlan.of("publish-python-sdk", 8)
                        .after("publish-typescript-sdk")
                        .doing(publishing(PublishedVersion::python)),
                JobPlan.of("attach-checksums", 3).after("publish-npm").doing(Release::attachChecksums),
                JobPlan.of("attach-sbom", 3).after("publish-npm").doing(Release::attachSbom),
                JobPlan.of("attach-attestation", 3)
                        .after("attest-npm", "ensure-github-release")
                        .doing(Release::attachAttestation),
                JobPlan.of("publish-helm-chart", 5).after("publish-npm").doing(publishing(PublishedVersion::chart)),
                JobPlan.of("publish-clawhub", 4).after("publish-npm").mayFail(),
                JobPlan.of("cleanup-release-branch", 3)
                        .after(
                                "attach-checksums",
                                "attach-sbom",
                                "attach-attestation",
                                "publish-helm-chart",
                                "publish-python-sdk")
                        .doing(Release::cleanUp));
    }

    private static String tagOf(JobContext scene) {
        return scene.trigger().head();
    }

    /** The tag's version; preflight has refused every tag without one. */
    private static ReleaseVersion versionOf(JobContext scene) {
        return ReleaseVersion.parse(tagOf(scene).substring(1)).orElseThrow();
    }

    private static Outcome preflight(JobContext scene) {
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

    /** Publishes one artifact, with npm's dist-tag if there is one. */
    private static Function<JobContext, Outcome> publishing(Function<PublishedVersion, Artifact> which) {
        return scene -> {
            var artifact = which.apply(PublishedVersion.ofTag(tagOf(scene)).orElseThrow());
            var npm = artifact.registry() == Registry.NPM;
            return publish(scene, artifact, npm ? versionOf(scene).distTag() : "");
        };
    }

    private static Outcome publish(JobContext scene, Artifact artifact, String channel) {
        if (scene.packages().holds(artifact)) {
            return Outcome.success(artifact + " already exists; skipping publish.");
        }
        scene.packages().publish(artifact, channel, scene.now());
        return Outcome.success("+ " + artifact);
    }

    private static Outcome githubRelease(JobContext scene) {
        var made = scene.host().ensureRelease(tagOf(scene), versionOf(scene).isPrerelease(), "Release " + tagOf(scene));
        return Outcome.success(
                made ? "Created release " + tagOf(scene) : "Release " + tagOf(scene) + " already exists");
    }

    private static Outcome attachChecksums(JobContext scene) {
        return attach(scene, "checksums.txt", digest(scene) + "  " + tarball(scene) + "\n");
    }

    private static Outcome attachSbom(JobContext scene) {
        return attach(scene, "sbom.json", "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"aegis\"}]}\n");
    }

    private static Outcome attachAttestation(JobContext scene) {
        return attach(scene, "package.sigstore", "{\"digest\":\"sha256:" + digest(scene) + "\"}\n");
    }

    private static Outcome attach(JobContext scene, String asset, String content) {
        scene.host().attach(tagOf(scene), asset, content);
        return Outcome.success("Attached " + asset);
    }

    private static String tarball(JobContext scene) {
        return "onestepat4time-aegis-" + versionOf(scene).text() + ".tgz";
    }

    private static String digest(JobContext scene) {
        return Digests.sha256(tarball(scene) + scene.trigger().sha());
    }

    private static Outcome cleanUp(JobContext scene) {
        var branch = "release/" + versionOf(scene).text();
        scene.host().deleteBranch(branch);
        return Outcome.success("Deleted " + branch);
    }
}
