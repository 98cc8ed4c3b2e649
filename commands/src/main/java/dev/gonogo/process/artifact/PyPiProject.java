package dev.gonogo.process.artifact;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Artifact;
import java.util.List;

/** A Python package on PyPI. */
public record PyPiProject(String project) implements ArtifactRule {

    /** @param version PEP 440 spelling */
    public record Release(String project, String version) implements Artifact {
        @Override
        public String title() {
            boolean respelled = version.chars().anyMatch(Character::isLetter);
            return "PyPI " + project + " " + version + (respelled ? " (PyPI's spelling)" : "");
        }
    }

    @Override
    public Artifact of(Situation situation) {
        return new Release(project, RegistrySpelling.pep440(situation.version()));
    }

    @Override
    public boolean spells(Version version) {
        return RegistrySpelling.hasPep440(version);
    }

    @Override
    public String identity() {
        return "pypi:" + project;
    }

    @Override
    public Words name() {
        return say("PyPI {}", code(project));
    }

    @Override
    public List<Problem> problems(ReleaseProcess process) {
        return process.versions().patterns().stream()
                .filter(pattern -> VersionPolicy.example(pattern, "1.2.3")
                        .filter(this::spells)
                        .isEmpty())
                .map(pattern -> Problem.of(
                        this,
                        "PyPI has no spelling for versions of the pattern " + pattern
                                + "; leave the pattern or the package out."))
                .toList();
    }
}
