package dev.gonogo.process.branch;

import dev.gonogo.process.Step;

/** A step whose pull request brings something to a branch before the branch is promoted. */
public interface BringsTo extends Step {

    /** The branch, with placeholders. */
    String into();
}
