package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit without parents that contains one file. */
final class AttachedFile implements NewRef {
    private final String ref;
    private final String name;
    private final byte[] content;
    private final NewCommit commit;

    /** @param name of the file */
    AttachedFile(String ref, String name, byte[] content, PersonIdent author) {
        this.ref = ref;
        this.name = name;
        this.content = content.clone();
        this.commit = new NewCommit(List.of(), "Attach " + name, author, author);
    }

    @Override
    public String ref() {
        return ref;
    }

    @Override
    public List<ObjectId> needed() {
        return List.of();
    }

    @Override
    public ObjectId build(Repository copy) throws IOException {
        try (ObjectInserter inserter = copy.newObjectInserter()) {
            return commit.insert(inserter, tree(inserter));
        }
    }

    @Override
    public boolean sameAs(Repository copy, ObjectId existing) throws IOException {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            return commit.is(walk.parseCommit(existing), tree(inserter));
        }
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        tree.append(name, FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, content));
        return inserter.insert(tree);
    }

    @Override
    public String conflict(ObjectId existing) {
        return ref + " already exists with another file (" + existing.name() + "), and nothing is put in its place";
    }
}
