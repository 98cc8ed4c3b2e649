package dev.gonogo.process;

import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Artifact;
import java.util.List;

/** An artifact that every release publishes, for a version yet to be filled in. */
public interface ArtifactRule extends Part {

    /** The artifact of one release, spelled as in the registry. */
    Artifact of(Situation situation);

    /** Whether its registry has a spelling for a version; only then it can be asked for. */
    default boolean spells(Version version) {
        return true;
    }

    /** A text that differs for every other artifact, as stored with a release, see {@link StepIdentity}. */
    String identity();

    /** What it is and where it is published, for explanations. */
    Words name();

    /** What is wrong with it in a process. */
    default List<Problem> problems(ReleaseProcess process) {
        return List.of();
    }
}
