package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** A ref to be created on the remote, with the one object that it points to. */
sealed interface NewRef permits AnnotatedTag, AttachedFile, NewBranch, PickedBranch, RestoredBranch, WrittenBranch {

    /** The full name, such as {@code refs/tags/v1.0.0}. */
    String ref();

    /** Objects that must be in the copy to build the new one. */
    List<ObjectId> needed();

    /** Writes the object into the copy, if it is new. */
    ObjectId build(Repository copy) throws IOException, Trouble;

    /** Whether an object on the remote is what we would have made, apart from its time. */
    boolean sameAs(Repository copy, ObjectId existing) throws IOException, Trouble;

    /** The message if something else is there. */
    String conflict(ObjectId existing);
}
