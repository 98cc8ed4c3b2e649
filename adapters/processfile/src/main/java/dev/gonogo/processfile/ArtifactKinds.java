package dev.gonogo.processfile;

import static dev.gonogo.yaml.KindTable.kind;
import static java.util.Map.entry;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.yaml.KindTable;
import java.util.List;
import java.util.Map;

/**
 * How each kind of artifact is written in a process file. A new kind needs one line here, and an example for each of
 * its keys.
 */
final class ArtifactKinds {

    static final KindTable<ArtifactRule> TABLE = new KindTable<>(
            "artifact",
            Map.ofEntries(
                    entry(
                            "github-release",
                            kind(
                                    "assets",
                                    settings ->
                                            new GitHubRelease(settings.texts("assets", TextFormat.ANY, List.of())))),
                    entry(
                            "helm",
                            kind(settings -> new HelmChart(
                                    settings.text("repository", TextFormat.ADDRESS),
                                    settings.text("chart", TextFormat.ANY)))),
                    entry("npm", kind("package", settings -> new NpmPackage(settings.text("package", TextFormat.ANY)))),
                    entry(
                            "oci",
                            kind(
                                    "image",
                                    settings -> new OciImage(
                                            settings.text("registry", TextFormat.ADDRESS, OciImage.DOCKER_HUB),
                                            settings.text("image", TextFormat.IMAGE)))),
                    entry(
                            "pypi",
                            kind("project", settings -> new PyPiProject(settings.text("project", TextFormat.ANY))))));

    /** An example value for each key, with its owner, see {@link Examples}. */
    static final Map<String, String> EXAMPLES = Map.ofEntries(
            entry("github-release.assets", "[checksums.txt]"),
            entry("helm.chart", "app"),
            entry("helm.repository", "\"https://charts.example.com\""),
            entry("npm.package", "\"@scope/package\""),
            entry("oci.image", "owner/app"),
            entry("oci.registry", "\"https://ghcr.io\""),
            entry("pypi.project", "app"));

    private ArtifactKinds() {}
}
