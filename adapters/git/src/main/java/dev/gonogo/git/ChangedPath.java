package dev.gonogo.git;

import dev.gonogo.world.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A path that differs between two trees. A rename is a deletion and an addition. */
record ChangedPath(String path, TreeEntry before, TreeEntry after) {

    /** Where two trees differ, in git's order of paths. */
    static List<ChangedPath> between(ObjectReader reader, AnyObjectId before, AnyObjectId after) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(before);
            walk.addTree(after);
            return differing(walk);
        }
    }

    /** Where a tree differs from an index, in git's order of paths. */
    static List<ChangedPath> between(ObjectReader reader, DirCache before, AnyObjectId after) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(new DirCacheIterator(before));
            walk.addTree(after);
            return differing(walk);
        }
    }

    /**
     * What a commit changed against its first parent, or everything for a root commit; {@code wanted} selects paths.
     */
    static List<ChangedPath> by(RevWalk commits, RevCommit commit, Predicate<String> wanted) throws IOException {
        try (TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
            if (commit.getParentCount() == 0) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                RevCommit parent = commit.getParent(0);
                commits.parseHeaders(parent);
                walk.addTree(parent.getTree());
            }
            walk.addTree(commit.getTree());
            return differing(walk).stream()
                    .filter(touched -> wanted.test(touched.path()))
                    .toList();
        }
    }

    Change change() {
        Change.Kind present = after.missing() ? Change.Kind.DELETED : Change.Kind.MODIFIED;
        return new Change(before.missing() ? Change.Kind.ADDED : present, path);
    }

    /** The reverse of this change. */
    ChangedPath reversed() {
        return new ChangedPath(path, after, before);
    }

    /** Whether it changes the mode of what is there, for example from a text to a program. */
    boolean setsMode() {
        return !before.missing() && !after.missing() && before.mode() != after.mode();
    }

    private static List<ChangedPath> differing(TreeWalk walk) throws IOException {
        walk.setRecursive(true);
        walk.setFilter(TreeFilter.ANY_DIFF);
        List<ChangedPath> all = new ArrayList<>();
        while (walk.next()) {
            all.add(new ChangedPath(walk.getPathString(), TreeEntry.side(walk, 0), TreeEntry.side(walk, 1)));
        }
        return all;
    }
}
