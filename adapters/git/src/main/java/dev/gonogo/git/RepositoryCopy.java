package dev.gonogo.git;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** The source of answers: the present refs, and a repository on this machine with their objects. */
interface RepositoryCopy {

    /** Reads from the repository, which has the needed objects. */
    interface Look<T> {
        T into(Repository copy) throws IOException, Trouble;
    }

    /** Branches and tags, tags peeled. */
    Collection<Ref> refs() throws Trouble;

    <T> T look(List<ObjectId> needed, Look<T> look) throws Trouble;
}
