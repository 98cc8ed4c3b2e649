package dev.gonogo.git;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** What questions are answered from: refs as they are now, and a repository on this machine with the objects behind them. */
interface Copy {

    /** Looks into the repository, in which the needed objects are. */
    interface Look<T> {
        T into(Repository copy) throws IOException, Trouble;
    }

    /** Branches and tags, tags peeled. */
    Collection<Ref> refs() throws Trouble;

    <T> T look(List<ObjectId> needed, Look<T> look) throws Trouble;
}
