package dev.gonogo.process.branch;

import dev.gonogo.process.Step;

/** A step that creates a branch, or may do so. */
public interface CreatesBranch extends Step {

    /** The branch, with placeholders; empty where it creates none. */
    String creates();
}
