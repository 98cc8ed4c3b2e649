package dev.gonogo.world;

import java.time.Instant;
import java.util.List;

/** Something that a release publishes, named exactly. */
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

    /** @param repository the chart repository's address, without {@code index.yaml} */
    record HelmChart(String repository, String chart, String version) implements Artifact {
        @Override
        public String title() {
            return "Helm chart " + chart + " " + version;
        }
    }

    /**
     * @param registry the registry's address, without {@code /v2}
     * @param repository the image's name in that registry (B-27)
     * @param tag the version itself: every version has only characters that a tag may hold
     */
    record OciImage(String registry, String repository, String tag) implements Artifact {
        @Override
        public String title() {
            return "image " + repository + ":" + tag;
        }
    }

    /**
     * @param assets file names that the release must carry
     * @param before a release that was published at that time or later is another one
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
