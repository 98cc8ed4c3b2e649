package dev.gonogo.git;

import java.io.IOException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit of ours on top of one other. */
record OneCommit(ObjectId parent, String message, PersonIdent author) {

    ObjectId insert(ObjectInserter inserter, ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentId(parent);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(written());
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    /** Whether a commit is this one with that tree, apart from its author and time. */
    boolean is(RevCommit found, ObjectId tree) {
        return found.getParentCount() == 1
                && found.getParent(0).equals(parent)
                && found.getTree().equals(tree)
                && found.getFullMessage().equals(written());
    }

    private String written() {
        return message.strip() + "\n";
    }
}
