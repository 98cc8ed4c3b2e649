package dev.gonogo.process;

import java.time.Duration;
import java.util.List;

/** A step that checks whether everything that a release publishes is public. */
public interface SeesPublished extends Step {

    /** What it looks for. */
    List<ArtifactRule> artifacts();

    /** How long a registry may lag behind. */
    Duration window();
}
