package dev.gonogo.process.artifact;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.world.Artifact;

/** A package on npm. */
public record NpmPackage(String packageName) implements ArtifactRule {

    /** @param version npm's spelling, which is the version itself */
    public record Version(String packageName, String version, String distTag) implements Artifact {
        @Override
        public String title() {
            return "npm " + packageName + " " + version + " (" + distTag + ")";
        }
    }

    @Override
    public Artifact of(Situation situation) {
        return new Version(
                packageName, situation.version().toString(), RegistrySpelling.npmDistTag(situation.version()));
    }

    @Override
    public String identity() {
        return "npm:" + packageName;
    }

    @Override
    public Words name() {
        return say("npm {}", code(packageName));
    }
}
