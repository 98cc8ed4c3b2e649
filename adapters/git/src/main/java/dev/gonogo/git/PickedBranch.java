package dev.gonogo.git;

import dev.gonogo.git.CherryPick.Outcome;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A branch of one commit that applies a change, with its original author and committed by us. Built without a work
 * tree.
 */
record PickedBranch(String ref, ObjectId from, ObjectId to, ObjectId onto, String message, PersonIdent committer)
        implements NewRef {

    @Override
    public List<ObjectId> needed() {
        return List.of(from, to, onto);
    }

    @Override
    public ObjectId build(Repository copy) throws IOException, Trouble {
        try (ObjectInserter inserter = copy.newObjectInserter();
                RevWalk walk = new RevWalk(copy)) {
            return commit(walk, onto).insert(inserter, new CherryPick(copy, inserter).tree(from, to, onto));
        }
    }

    /** Integration may have moved on since an earlier try, so the existing commit is compared on its own parent. */
    @Override
    public boolean sameAs(Repository copy, ObjectId existing) throws IOException {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            RevCommit found = walk.parseCommit(existing);
            return found.getParentCount() == 1
                    && new CherryPick(copy, inserter).of(from, to, found.getParent(0))
                            instanceof Outcome.Tree(ObjectId tree)
                    && commit(walk, found.getParent(0)).is(found, tree);
        }
    }

    @Override
    public String conflict(ObjectId existing) {
        return "the branch " + ref.substring(Constants.R_HEADS.length()) + " already exists with other content ("
                + existing.name() + "). Open its pull request by hand, or delete it and try again";
    }

    private NewCommit commit(RevWalk walk, ObjectId parent) throws IOException {
        return new NewCommit(List.of(parent), message, walk.parseCommit(to).getAuthorIdent(), committer);
    }
}
