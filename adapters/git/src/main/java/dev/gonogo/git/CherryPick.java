package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;

/** The result of {@code git cherry-pick}, without a work tree. A renamed file counts as deleted, so it conflicts. */
final class CherryPick {
    private final Repository copy;
    private final ObjectInserter inserter;

    /** @param inserter receives the results of the merge; nothing is stored until it is flushed */
    CherryPick(Repository copy, ObjectInserter inserter) {
        this.copy = copy;
        this.inserter = inserter;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Tree(ObjectId id) implements Outcome {}

        /** @param paths sorted */
        record Conflicts(List<String> paths) implements Outcome {
            public Conflicts {
                paths = List.copyOf(paths);
            }
        }
    }

    /** The change between two commits, applied to a third. */
    Outcome of(ObjectId from, ObjectId to, ObjectId onto) throws IOException {
        try (RevWalk walk = new RevWalk(inserter.newReader())) {
            RevTree base = walk.parseCommit(from).getTree();
            ResolveMerger merger = (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(inserter, new Config());
            merger.setBase(base);
            boolean clean = merger.merge(walk.parseCommit(onto), walk.parseCommit(to));
            return clean ? new Outcome.Tree(merger.getResultTreeId()) : new Outcome.Conflicts(conflicts(merger));
        }
    }

    private static List<String> conflicts(ResolveMerger merger) {
        Set<String> paths = new TreeSet<>(merger.getUnmergedPaths());
        if (merger.getFailingPaths() != null) {
            paths.addAll(merger.getFailingPaths().keySet());
        }
        return List.copyOf(paths);
    }

    /** Conflicting paths, empty if the change applies. */
    static List<String> conflicts(Repository copy, ObjectId from, ObjectId to, ObjectId onto) throws IOException {
        try (ObjectInserter inserter = copy.newObjectInserter()) {
            return switch (new CherryPick(copy, inserter).of(from, to, onto)) {
                case Outcome.Tree clean -> List.of();
                case Outcome.Conflicts(List<String> paths) -> paths;
            };
        }
    }

    /**
     * The tree with the change applied.
     *
     * @throws Trouble if it conflicts, or changes nothing
     */
    ObjectId tree(ObjectId from, ObjectId to, ObjectId onto) throws IOException, Trouble {
        return switch (of(from, to, onto)) {
            case Outcome.Conflicts(List<String> paths) ->
                throw Trouble.lasting("the change cannot be backported automatically: it conflicts in "
                        + RemoteText.words(String.join(", ", paths), ""));
            case Outcome.Tree(ObjectId id) -> {
                try (RevWalk walk = new RevWalk(copy)) {
                    if (walk.parseCommit(onto).getTree().equals(id)) {
                        throw Trouble.lasting("the change is already there, so there is nothing to backport");
                    }
                }
                yield id;
            }
        };
    }
}
