package dev.gonogo.process.branch;

import dev.gonogo.process.Step;
import dev.gonogo.process.StepOutput;
import java.util.List;
import java.util.Optional;

/** A step that creates, or may create, a branch. */
public interface CreatesBranch extends Step {

    /** The branch, with placeholders; empty if it creates none. */
    String creates();

    @Override
    default Optional<String> makes() {
        return Optional.of(creates()).filter(branch -> !branch.isEmpty());
    }

    @Override
    default List<StepOutput> leaves() {
        return makes().<StepOutput>map(StepOutput.Branch::new).stream().toList();
    }
}
