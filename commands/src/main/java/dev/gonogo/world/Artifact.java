package dev.gonogo.world;

import java.time.Instant;
import java.util.List;

/** Something that a release publishes, with its exact name. */
public sealed interface Artifact {

    /** @param version npm's spelling, which is the version itself */
    record Npm(String packageName, String version, String distTag) implements Artifact {
        @Override
        public String title() {
            return "npm " + packageName + " " + version + " (" + distTag + ")";
        }
    }

    /** @param version PEP 440 spelling */
    record PyPi(String project, String version) implements Artifact {
        @Override
        public String title() {
            boolean respelled = version.chars().anyMatch(Character::isLetter);
            return "PyPI " + project + " " + version + (respelled ? " (PyPI's spelling)" : "");
        }
    }

    /** @param repository the chart repository's URL, without {@code index.yaml} */
    record HelmChart(String repository, String chart, String version) implements Artifact {
        @Override
        public String title() {
            return "Helm chart " + chart + " " + version;
        }
    }

    /**
     * @param registry the registry's URL, without {@code /v2}
     * @param repository the image's name in that registry
     * @param tag the version itself; versions have only characters that a tag may contain
     */
    record OciImage(String registry, String repository, String tag) implements Artifact {
        @Override
        public String title() {
            return "image " + repository + ":" + tag;
        }
    }

    /**
     * @param assets names of files that the release must have
     * @param before a release published at or after this time is a different one
     */
    record GitHubRelease(String tag, boolean prerelease, List<String> assets, Instant before) implements Artifact {
        public GitHubRelease {
            assets = List.copyOf(assets);
        }

        /** Whenever it was published. */
        public GitHubRelease(String tag, boolean prerelease, List<String> assets) {
            this(tag, prerelease, assets, Instant.MAX);
        }

        @Override
        public String title() {
            return "GitHub Release " + tag;
        }
    }

    String title();
}
