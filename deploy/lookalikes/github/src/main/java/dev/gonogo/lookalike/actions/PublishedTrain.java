package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.registries.Artifact;
import dev.gonogo.lookalike.registries.PublishedPackages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Agent Zero's {@code release.yml} publishes for a version.
 *
 * @param version such as {@code 0.8.0}
 */
public record PublishedTrain(String version) implements Published {
    private static final Pattern TAG = Pattern.compile("v(\\d+\\.\\d+\\.\\d+)");

    /** The version of a {@code v*} tag, empty if the tag has none. */
    public static Optional<PublishedTrain> ofTag(String tag) {
        var match = TAG.matcher(tag);
        return match.matches() ? Optional.of(new PublishedTrain(match.group(1))) : Optional.empty();
    }

    @Override
    public boolean prerelease() {
        return false;
    }

    @Override
    public List<String> assets() {
        return List.of();
    }

    Artifact agent() {
        return Artifact.pypi("soma-agent", version);
    }

    Artifact image() {
        return Artifact.oci("agent0ai/agent-zero", version);
    }

    Artifact chart() {
        return Artifact.helm("soma", version);
    }

    @Override
    public void putOn(PublishedPackages packages, Instant at) {
        List.of(agent(), image(), chart()).forEach(artifact -> packages.publish(artifact, "", at));
    }
}
