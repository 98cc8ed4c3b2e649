package dev.gonogo.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A branch of one commit: its parent, with these files added or replaced.
 *
 * @param files path to whole content
 */
record WrittenBranch(String ref, Map<String, byte[]> files, NewCommit commit) implements NewRef {

    @Override
    public List<ObjectId> needed() {
        return commit.parents();
    }

    @Override
    public ObjectId build(Repository copy) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            return commit.insert(inserter, tree(walk, inserter));
        }
    }

    @Override
    public boolean sameAs(Repository copy, ObjectId existing) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            return commit.is(walk.parseCommit(existing), tree(walk, inserter));
        }
    }

    @Override
    public String conflict(ObjectId existing) {
        return "the branch " + ref.substring(Constants.R_HEADS.length()) + " already exists with other content ("
                + existing.name() + "). Delete it, and gonogo builds it again";
    }

    private ObjectId tree(RevWalk walk, ObjectInserter inserter) throws IOException, Trouble {
        RevTree before = walk.parseCommit(commit.parents().getFirst()).getTree();
        Map<String, DirCacheEntry> entries = new HashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            DirCacheEntry entry = entry(path);
            entry.setFileMode(mode(walk, before, path));
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue()));
            entries.put(path, entry);
        }
        ObjectId tree = new ChangedTree(before, files.keySet(), entries).write(walk.getObjectReader(), inserter);
        if (tree.equals(before)) {
            throw Trouble.lasting("the files say that already, so there is nothing to write");
        }
        return tree;
    }

    private static DirCacheEntry entry(String path) throws Trouble {
        try {
            return new DirCacheEntry(path);
        } catch (InvalidPathException unusable) {
            throw Trouble.lasting("git allows no file of the name “" + RemoteText.words(path, "") + "”");
        }
    }

    private static FileMode mode(RevWalk walk, RevTree before, String path) throws IOException, Trouble {
        try (TreeWalk present = TreeWalk.forPath(walk.getObjectReader(), path, before)) {
            if (present == null) {
                return FileMode.REGULAR_FILE;
            }
            if (!FileText.isFile(present)) {
                throw Trouble.lasting(path + " is a folder or a link; only files are written");
            }
            return present.getFileMode(0);
        }
    }
}
