package dev.gonogo.process;

/** A step whose pull request brings something to a branch before that is promoted. */
public interface BringsTo extends Step {

    /** The branch, with placeholders. */
    String into();
}
