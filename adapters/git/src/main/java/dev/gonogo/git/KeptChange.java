package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;

/** Whether a change is in the result of combining others. */
final class KeptChange {
    private final ObjectReader reader;
    private final TextMerge texts;
    private final List<Optional<RevTree>> sides;

    /** @param sides one tree, or two with their common ancestor first */
    private KeptChange(ObjectReader reader, List<Optional<RevTree>> sides) {
        this.reader = reader;
        this.texts = new TextMerge(reader);
        this.sides = sides;
    }

    /** See {@link dev.gonogo.world.GitQuestion.NotKept}. */
    static List<String> lacking(Repository copy, ObjectId from, ObjectId to, List<ObjectId> merged) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            List<Optional<RevTree>> sides = new ArrayList<>();
            if (merged.size() == 2) {
                Optional<String> base = History.mergeBase(copy, merged.getFirst(), merged.getLast());
                sides.add(
                        base.isPresent() ? Optional.of(tree(walk, ObjectId.fromString(base.get()))) : Optional.empty());
            }
            for (ObjectId one : merged) {
                sides.add(Optional.of(tree(walk, one)));
            }
            return new KeptChange(walk.getObjectReader(), sides).lacking(tree(walk, from), tree(walk, to));
        }
    }

    private static RevTree tree(RevWalk walk, ObjectId commit) throws IOException {
        return walk.parseCommit(commit).getTree();
    }

    private List<String> lacking(RevTree from, RevTree to) throws IOException {
        ChangeInside inside = new ChangeInside(texts);
        List<String> lacking = new ArrayList<>();
        for (ChangedPath change : ChangedPath.between(reader, from, to)) {
            Optional<TreeEntry> made = made(change.path());
            if (made.isPresent() && !inside.has(change, made.get())) {
                lacking.add(change.path());
            }
        }
        return lacking;
    }

    private Optional<TreeEntry> made(String path) throws IOException {
        List<TreeEntry> held = new ArrayList<>();
        for (Optional<RevTree> side : sides) {
            held.add(side.isPresent() ? TreeEntry.in(reader, side.get(), path) : TreeEntry.NOTHING);
        }
        return held.size() == 1 ? Optional.of(held.getFirst()) : merged(held.getFirst(), held.get(1), held.getLast());
    }

    /** Empty if they conflict. */
    private Optional<TreeEntry> merged(TreeEntry base, TreeEntry ours, TreeEntry theirs) throws IOException {
        if (ours.equals(base) || ours.equals(theirs)) {
            return Optional.of(theirs);
        }
        if (theirs.equals(base)) {
            return Optional.of(ours);
        }
        FileMode mode = ours.mode() == base.mode() ? theirs.mode() : ours.mode();
        return texts.merged(base, ours, theirs).map(text -> texts.held(text, mode));
    }
}
