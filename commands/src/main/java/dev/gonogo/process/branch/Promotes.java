package dev.gonogo.process.branch;

import dev.gonogo.process.Step;

/** A step that promotes a branch by a pull request, or by one of a clean branch; all names may hold placeholders. */
public interface Promotes extends Step {

    /** The branch that is promoted. */
    String from();

    /** The branch that it is promoted to. */
    String into();

    /** The branch that takes its place where it cannot be merged. */
    String cleanBranch();
}
