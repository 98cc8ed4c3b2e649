package dev.gonogo.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A branch of one commit: the base, with the named files as the source has them. A file that the source does not have is removed.
 * Built without a work tree.
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
        try (ObjectInserter inserter = copy.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(copy, inserter));
            commit.setParentId(base);
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(written());
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    @Override
    public boolean sameAs(Repository copy, ObjectId existing) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            RevCommit found = walk.parseCommit(existing);
            return found.getParentCount() == 1
                    && found.getParent(0).equals(base)
                    && found.getTree().equals(tree(copy, inserter))
                    && found.getFullMessage().equals(written());
        }
    }

    @Override
    public String conflict(ObjectId existing) {
        return "the branch " + ref.substring(Constants.R_HEADS.length()) + " exists already with other content ("
                + existing.name() + "). Delete it, or give the release another one";
    }

    private String written() {
        return message.strip() + "\n";
    }

    private ObjectId tree(Repository copy, ObjectInserter inserter) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy)) {
            RevTree before = walk.parseCommit(base).getTree();
            Map<String, DirCacheEntry> restored =
                    restored(walk, walk.parseCommit(source).getTree());
            DirCache index = DirCache.newInCore();
            DirCacheBuilder entries = index.builder();
            keepOthers(walk, before, restored, entries);
            restored.values().forEach(entries::add);
            entries.finish();
            ObjectId tree = index.writeTree(inserter);
            if (tree.equals(before)) {
                throw Trouble.lasting("the files are the same on both sides, so there is nothing to restore");
            }
            return tree;
        }
    }

    private Map<String, DirCacheEntry> restored(RevWalk walk, RevTree from) throws IOException, Trouble {
        Map<String, DirCacheEntry> restored = new HashMap<>();
        for (String path : paths) {
            try (TreeWalk file = TreeWalk.forPath(walk.getObjectReader(), path, from)) {
                if (file != null && file.getFileMode(0) == FileMode.TREE) {
                    throw Trouble.lasting(path + " is a folder; only files are restored");
                }
                if (file != null) {
                    restored.put(path, entry(file));
                }
            }
        }
        return restored;
    }

    private void keepOthers(RevWalk walk, RevTree before, Map<String, DirCacheEntry> restored, DirCacheBuilder entries)
            throws IOException {
        try (TreeWalk files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(before);
            files.setRecursive(true);
            while (files.next()) {
                String path = files.getPathString();
                boolean gives = paths.contains(path)
                        || restored.keySet().stream().anyMatch(other -> excludeEachOther(path, other));
                if (!gives) {
                    entries.add(entry(files));
                }
            }
        }
    }

    /** A name cannot be a file and a folder at once. */
    private static boolean excludeEachOther(String one, String other) {
        return one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    private static DirCacheEntry entry(TreeWalk file) {
        DirCacheEntry entry = new DirCacheEntry(file.getRawPath());
        entry.setFileMode(file.getFileMode(0));
        entry.setObjectId(file.getObjectId(0));
        return entry;
    }
}
