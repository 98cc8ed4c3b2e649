package dev.gonogo.process;

import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Artifact;
import java.util.List;
import java.util.stream.Collectors;

/** An artifact that every release publishes, for a version yet to be filled in. */
public sealed interface ArtifactRule extends Part {

    /** The artifact of one release, spelled as in the registry. */
    Artifact of(Situation situation);

    /** A text that differs for every other artifact, as stored with a release, see {@link StepIdentity}. */
    String identity();

    /** What is wrong with it in a process. */
    default List<Problem> problems(ReleaseProcess process) {
        return List.of();
    }

    record Npm(String packageName) implements ArtifactRule {
        @Override
        public String identity() {
            return "npm:" + packageName;
        }

        @Override
        public Artifact of(Situation situation) {
            return new Artifact.Npm(
                    packageName, situation.version().toString(), RegistrySpelling.npmDistTag(situation.version()));
        }
    }

    record PyPi(String project) implements ArtifactRule {
        @Override
        public String identity() {
            return "pypi:" + project;
        }

        @Override
        public Artifact of(Situation situation) {
            return new Artifact.PyPi(project, RegistrySpelling.pep440(situation.version()));
        }

        @Override
        public List<Problem> problems(ReleaseProcess process) {
            return process.versions().patterns().stream()
                    .filter(pattern -> VersionPolicy.example(pattern, "1.2.3")
                            .filter(RegistrySpelling::hasPep440)
                            .isEmpty())
                    .map(pattern -> Problem.of(
                            this,
                            "PyPI has no spelling for versions of the pattern " + pattern
                                    + "; leave the pattern or the package out."))
                    .toList();
        }
    }

    record HelmChart(String repository, String chart) implements ArtifactRule {
        @Override
        public String identity() {
            return "helm:" + repository + ":" + chart;
        }

        @Override
        public Artifact of(Situation situation) {
            return new Artifact.HelmChart(repository, chart, situation.version().toString());
        }
    }

    /** @param repository the image's name as people write it */
    record OciImage(String registry, String repository) implements ArtifactRule {
        public static final String DOCKER_HUB = "https://registry-1.docker.io";

        @Override
        public String identity() {
            return "oci:" + registry + ":" + repository;
        }

        @Override
        public Artifact of(Situation situation) {
            return new Artifact.OciImage(registry, place(), situation.version().toString());
        }

        /** Docker Hub stores images without an owner under {@code library}. */
        private String place() {
            return registry.equals(DOCKER_HUB) && !repository.contains("/") ? "library/" + repository : repository;
        }
    }

    record GitHubRelease(List<String> assets) implements ArtifactRule {
        public GitHubRelease {
            assets = List.copyOf(assets);
        }

        @Override
        public String identity() {
            return "github-release:" + assets.stream().sorted().collect(Collectors.joining(","));
        }

        @Override
        public Artifact of(Situation situation) {
            return new Artifact.GitHubRelease(
                    situation.tag(), !situation.version().stable(), assets);
        }
    }
}
