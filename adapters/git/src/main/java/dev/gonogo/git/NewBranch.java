package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** A branch at an existing commit. */
record NewBranch(String ref, ObjectId commit) implements NewRef {

    @Override
    public List<ObjectId> needed() {
        return List.of(commit);
    }

    @Override
    public ObjectId build(Repository copy) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            return walk.parseCommit(commit).copy();
        }
    }

    @Override
    public boolean sameAs(Repository copy, ObjectId existing) {
        return existing.equals(commit);
    }

    @Override
    public String conflict(ObjectId existing) {
        return "the branch " + ref.substring(Constants.R_HEADS.length()) + " already exists at another commit ("
                + existing.name() + "). Delete it, or give the release another one";
    }
}
