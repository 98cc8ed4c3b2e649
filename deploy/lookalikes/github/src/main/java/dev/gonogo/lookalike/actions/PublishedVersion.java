package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.registries.Artifact;
import dev.gonogo.lookalike.registries.PublishedPackages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Aegis's {@code release.yml} publishes for a version. */
public final class PublishedVersion implements Published {
    private final ReleaseVersion version;

    private PublishedVersion(ReleaseVersion version) {
        this.version = version;
    }

    /** The version of a {@code v*} tag, empty if the tag has none. */
    public static Optional<PublishedVersion> ofTag(String tag) {
        return ReleaseVersion.parse(tag.replaceFirst("^v", "")).map(PublishedVersion::new);
    }

    @Override
    public boolean prerelease() {
        return version.isPrerelease();
    }

    @Override
    public List<String> assets() {
        return List.of("checksums.txt", "sbom.json", "package.sigstore");
    }

    Artifact root() {
        return Artifact.npm("@onestepat4time/aegis", version.text());
    }

    Artifact typescript() {
        return Artifact.npm("@onestepat4time/aegis-client", version.text());
    }

    Artifact python() {
        return Artifact.pypi("ag-client", version.pep440());
    }

    Artifact chart() {
        return Artifact.helm("aegis", version.text());
    }

    @Override
    public void putOn(PublishedPackages packages, Instant at) {
        packages.publish(root(), version.distTag(), at);
        packages.publish(typescript(), version.distTag(), at);
        packages.publish(python(), "", at);
        packages.publish(chart(), "", at);
    }
}
