package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A branch of one commit: the base, with the named files from the source. A file that the source does not have is
 * removed.
 */
record RestoredBranch(
        String ref, ObjectId base, ObjectId source, List<String> paths, String message, PersonIdent author)
        implements NewRef {

    @Override
    public List<ObjectId> needed() {
        return List.of(base, source);
    }

    @Override
    public ObjectId build(Repository copy) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            return commit().insert(inserter, tree(walk, inserter));
        }
    }

    @Override
    public boolean sameAs(Repository copy, ObjectId existing) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            return commit().is(walk.parseCommit(existing), tree(walk, inserter));
        }
    }

    @Override
    public String conflict(ObjectId existing) {
        return "the branch " + ref.substring(Constants.R_HEADS.length()) + " already exists with other content ("
                + existing.name() + "). Delete it, or give the release another one";
    }

    private NewCommit commit() {
        return new NewCommit(base, message, author);
    }

    private ObjectId tree(RevWalk walk, ObjectInserter inserter) throws IOException, Trouble {
        ChangedTree changed = new RestoredTree(base, List.of(new RestoredTree.Files(source, paths))).of(walk);
        ObjectId tree = changed.write(walk.getObjectReader(), inserter);
        if (tree.equals(changed.before())) {
            throw Trouble.lasting("the files are the same on both sides, so there is nothing to restore");
        }
        return tree;
    }
}
