package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Repeats a merge path by path and compares it with the one that somebody made. */
final class Remerge {
    private final TextMerge texts;

    private Remerge(TextMerge texts) {
        this.texts = texts;
    }

    /**
     * See {@link dev.gonogo.world.GitQuestion.Remerged}.
     *
     * @throws Trouble if the commit does not have two parents
     */
    static List<String> differing(Repository copy, ObjectId commit) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy)) {
            if (walk.parseCommit(commit).getParentCount() != 2) {
                throw Trouble.lasting(commit.name() + " is not a merge of two commits");
            }
        }
        return changes(copy, commit).stream().map(ChangedPath::path).toList();
    }

    /**
     * What a merge of two commits changed itself, in git's order of paths: compared with the result of merging or, if
     * somebody had to resolve a conflict, with the first parent that differs.
     */
    static List<ChangedPath> changes(Repository copy, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(copy);
                TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
            RevCommit merge = walk.parseCommit(commit);
            RevCommit ours = walk.parseCommit(merge.getParent(0));
            RevCommit theirs = walk.parseCommit(merge.getParent(1));
            Optional<String> base = History.mergeBase(copy, ours, theirs);
            if (base.isPresent()) {
                trees.addTree(walk.parseCommit(ObjectId.fromString(base.get())).getTree());
            } else {
                trees.addTree(new EmptyTreeIterator());
            }
            trees.addTree(ours.getTree());
            trees.addTree(theirs.getTree());
            trees.addTree(merge.getTree());
            return new Remerge(new TextMerge(walk.getObjectReader())).changes(trees);
        }
    }

    private List<ChangedPath> changes(TreeWalk trees) throws IOException {
        trees.setRecursive(true);
        trees.setFilter(TreeFilter.ANY_DIFF);
        List<ChangedPath> changes = new ArrayList<>();
        while (trees.next()) {
            TreeEntry base = TreeEntry.side(trees, 0);
            TreeEntry ours = TreeEntry.side(trees, 1);
            TreeEntry theirs = TreeEntry.side(trees, 2);
            TreeEntry made = TreeEntry.side(trees, 3);
            if (!merges(base, ours, theirs, made)) {
                boolean theirsStood = ours.equals(base) || made.equals(ours);
                changes.add(new ChangedPath(trees.getPathString(), theirsStood ? theirs : ours, made));
            }
        }
        return changes;
    }

    private boolean merges(TreeEntry base, TreeEntry ours, TreeEntry theirs, TreeEntry made) throws IOException {
        if (ours.equals(base)) {
            return made.equals(theirs);
        }
        if (theirs.equals(base) || theirs.equals(ours)) {
            return made.equals(ours);
        }
        if (ours.missing() || theirs.missing()) {
            return made.missing();
        }
        FileMode mode = ours.mode() == base.mode() ? theirs.mode() : ours.mode();
        Optional<String> merged = texts.merged(base, ours, theirs);
        return made.mode() == mode && merged.isPresent() && merged.equals(texts.of(made));
    }
}
