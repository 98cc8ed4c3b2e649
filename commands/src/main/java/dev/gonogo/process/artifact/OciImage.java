package dev.gonogo.process.artifact;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Artifact;

/**
 * A container image.
 *
 * @param registry the registry's URL, without {@code /v2}
 * @param repository the image's name as people write it
 */
public record OciImage(String registry, String repository) implements ArtifactRule {
    public static final String DOCKER_HUB = "https://registry-1.docker.io";

    /**
     * @param registry the registry's URL, without {@code /v2}
     * @param repository the image's name in that registry
     * @param tag the version itself; versions have only characters that a tag may contain
     */
    public record Tag(String registry, String repository, String tag) implements Artifact {
        @Override
        public String title() {
            return "image " + repository + ":" + tag;
        }
    }

    @Override
    public Artifact of(Situation situation) {
        return new Tag(registry, place(), situation.version().toString());
    }

    /** Docker Hub stores images without an owner under {@code library}. */
    private String place() {
        return registry.equals(DOCKER_HUB) && !repository.contains("/") ? "library/" + repository : repository;
    }

    @Override
    public String identity() {
        return "oci:" + registry + ":" + repository;
    }

    @Override
    public Words name() {
        return say("image {}", code(repository));
    }
}
