package dev.gonogo.process.branch;

import dev.gonogo.process.Step;

/**
 * A step that promotes a branch by a pull request, or by a pull request of a clean branch; all names may contain
 * placeholders.
 */
public interface Promotes extends Step {

    /** The branch that is promoted. */
    String from();

    /** The branch that it is promoted to. */
    String into();

    /** The branch that replaces it if it cannot be merged. */
    String cleanBranch();
}
