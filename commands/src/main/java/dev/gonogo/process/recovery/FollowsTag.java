package dev.gonogo.process.recovery;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import java.util.Optional;
import java.util.Set;

/** A step that follows the publishing run of a tag. */
public interface FollowsTag extends Step {

    /** File name of the workflow. */
    String workflow();

    /** Names of jobs that nothing waits for. */
    Set<String> optional();

    /** Names of jobs that may run again, because they first check whether their work is done. */
    Set<String> idempotent();

    /** The run that the tag started. */
    Answer<Optional<Run>> runOf(Situation situation, Refs.Tag tag);
}
