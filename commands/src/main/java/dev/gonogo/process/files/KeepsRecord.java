package dev.gonogo.process.files;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;

/** A step that commits the record of a release. */
public interface KeepsRecord extends Step {

    /** Where its files are, ending in a slash. */
    String folder(Situation situation);
}
