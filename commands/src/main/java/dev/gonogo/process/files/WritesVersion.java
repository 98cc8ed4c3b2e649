package dev.gonogo.process.files;

import dev.gonogo.process.Step;
import dev.gonogo.world.ValuePlace;
import java.util.List;

/** A step that commits the version to files. */
public interface WritesVersion extends Step {

    /** Places that are to have the version. */
    List<ValuePlace> files();
}
