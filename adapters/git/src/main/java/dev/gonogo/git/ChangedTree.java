package dev.gonogo.git;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A tree with some of its files changed, built without a work tree.
 *
 * @param paths files that are replaced or removed
 * @param entries path to what is there afterwards
 */
record ChangedTree(RevTree before, Set<String> paths, Map<String, DirCacheEntry> entries) {

    ObjectId write(ObjectReader reader, ObjectInserter inserter) throws IOException {
        return index(reader).writeTree(inserter);
    }

    DirCache index(ObjectReader reader) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        keepOthers(reader, builder);
        entries.values().forEach(builder::add);
        builder.finish();
        return index;
    }

    private void keepOthers(ObjectReader reader, DirCacheBuilder builder) throws IOException {
        try (TreeWalk files = new TreeWalk(reader)) {
            files.addTree(before);
            files.setRecursive(true);
            while (files.next()) {
                String path = files.getPathString();
                boolean gives = paths.contains(path)
                        || entries.keySet().stream().anyMatch(other -> excludeEachOther(path, other));
                if (!gives) {
                    builder.add(entry(files));
                }
            }
        }
    }

    /** A name cannot be a file and a folder at the same time. */
    private static boolean excludeEachOther(String one, String other) {
        return one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    static DirCacheEntry entry(TreeWalk file) {
        DirCacheEntry entry = new DirCacheEntry(file.getRawPath());
        entry.setFileMode(file.getFileMode(0));
        entry.setObjectId(file.getObjectId(0));
        return entry;
    }
}
