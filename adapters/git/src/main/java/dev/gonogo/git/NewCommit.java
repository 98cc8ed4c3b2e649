package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit that we make.
 *
 * @param parents at most one
 */
record NewCommit(List<ObjectId> parents, String message, PersonIdent author, PersonIdent committer) {
    NewCommit {
        parents = List.copyOf(parents);
    }

    /** A commit of ours on top of another. */
    NewCommit(ObjectId parent, String message, PersonIdent author) {
        this(List.of(parent), message, author, author);
    }

    ObjectId insert(ObjectInserter inserter, ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(author);
        commit.setCommitter(committer);
        commit.setMessage(written());
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    /** Whether a commit is this one with that tree, apart from its people and times. */
    boolean is(RevCommit found, ObjectId tree) {
        return List.of(found.getParents()).equals(parents)
                && found.getTree().equals(tree)
                && found.getFullMessage().equals(written());
    }

    private String written() {
        return message.strip() + "\n";
    }
}
