package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.BinaryBlobException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Whether a tree has a commit's change in it already, so that taking it over once more would change nothing. */
final class ChangeInside {
    private static final int LARGEST = 5 * 1024 * 1024;

    private final RevWalk walk;
    private final RevTree tree;

    ChangeInside(RevWalk walk, RevTree tree) {
        this.walk = walk;
        this.tree = tree;
    }

    /** @param touched the paths that count of those that the commit touched */
    boolean has(RevCommit commit, List<Touched> touched) throws IOException {
        if (commit.getParentCount() != 1) {
            return false;
        }
        RevTree before = walk.parseCommit(commit.getParent(0)).getTree();
        for (Touched one : touched) {
            if (!has(one, before, commit.getTree())) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Touched one, RevTree before, RevTree after) throws IOException {
        if (idAt(tree, one.path()).equals(one.content())) {
            return true;
        }
        Optional<RawText> base = text(before, one.path());
        Optional<RawText> theirs = text(after, one.path());
        Optional<RawText> ours = text(tree, one.path());
        return base.isPresent()
                && theirs.isPresent()
                && ours.isPresent()
                && mergesToOurs(base.get(), ours.get(), theirs.get());
    }

    /** Every chunk of the merge is taken from our side, or stands on both. */
    private static boolean mergesToOurs(RawText base, RawText ours, RawText theirs) {
        MergeResult<RawText> merged = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, base, ours, theirs);
        if (merged.containsConflicts()) {
            return false;
        }
        RawText[] sides = {base, ours, theirs};
        StringBuilder text = new StringBuilder();
        merged.forEach(chunk -> {
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
                text.append(sides[chunk.getSequenceIndex()].getString(chunk.getBegin(), chunk.getEnd(), false));
            }
        });
        return text.toString().equals(ours.getString(0, ours.size(), false));
    }

    private ObjectId idAt(RevTree at, String path) throws IOException {
        try (TreeWalk file = TreeWalk.forPath(walk.getObjectReader(), path, at)) {
            return file == null ? ObjectId.zeroId() : file.getObjectId(0);
        }
    }

    /** Empty for what is no file of text. */
    private Optional<RawText> text(RevTree at, String path) throws IOException {
        ObjectReader reader = walk.getObjectReader();
        try (TreeWalk file = TreeWalk.forPath(reader, path, at)) {
            boolean regular = file != null
                    && (file.getFileMode(0) == FileMode.REGULAR_FILE
                            || file.getFileMode(0) == FileMode.EXECUTABLE_FILE);
            return regular ? Optional.of(RawText.load(reader.open(file.getObjectId(0)), LARGEST)) : Optional.empty();
        } catch (BinaryBlobException binary) {
            return Optional.empty();
        }
    }
}
