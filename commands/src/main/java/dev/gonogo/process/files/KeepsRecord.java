package dev.gonogo.process.files;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;

/** A step that commits the record of a release. */
public interface KeepsRecord extends Step {

    /** The folder of its files, ending in a slash. */
    String folder(Situation situation);
}
