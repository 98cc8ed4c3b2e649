package dev.gonogo.git;

import dev.gonogo.world.Change;
import dev.gonogo.world.Restored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A commit's tree with some files from other commits. A file that a source does not have is removed. */
record RestoredTree(ObjectId base, List<Files> files) {

    record Files(ObjectId source, List<String> paths) {}

    static RestoredTree of(Restored restored) throws Trouble {
        List<Files> files = new ArrayList<>();
        for (Restored.Files some : restored.files()) {
            files.add(new Files(Names.object(some.source()), some.paths()));
        }
        return new RestoredTree(Names.object(restored.base()), files);
    }

    /** The commits that must be in the copy. */
    List<ObjectId> needed() {
        List<ObjectId> needed = new ArrayList<>(List.of(base));
        files.forEach(some -> needed.add(some.source()));
        return needed;
    }

    ChangedTree of(RevWalk walk) throws IOException, Trouble {
        Set<String> paths = new HashSet<>();
        Map<String, DirCacheEntry> entries = new HashMap<>();
        for (Files some : files) {
            paths.addAll(some.paths());
            entries.keySet().removeAll(some.paths());
            entries.putAll(entries(walk, some));
        }
        return new ChangedTree(walk.parseCommit(base).getTree(), paths, entries);
    }

    private static Map<String, DirCacheEntry> entries(RevWalk walk, Files some) throws IOException, Trouble {
        RevTree from = walk.parseCommit(some.source()).getTree();
        Map<String, DirCacheEntry> entries = new HashMap<>();
        for (String path : some.paths()) {
            try (TreeWalk file = TreeWalk.forPath(walk.getObjectReader(), path, from)) {
                if (file != null && file.getFileMode(0) == FileMode.TREE) {
                    throw Trouble.lasting(path + " is a folder; only files are restored");
                }
                if (file != null) {
                    entries.put(path, ChangedTree.entry(file));
                }
            }
        }
        return entries;
    }

    /** How a commit's tree differs from it. Nothing is written. */
    List<Change> difference(Repository copy, ObjectId commit) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy)) {
            DirCache expected = of(walk).index(walk.getObjectReader());
            RevTree found = walk.parseCommit(commit).getTree();
            return ChangedPath.between(walk.getObjectReader(), expected, found).stream()
                    .map(ChangedPath::change)
                    .toList();
        }
    }
}
