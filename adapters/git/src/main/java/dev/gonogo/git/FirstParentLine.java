package dev.gonogo.git;

import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.LineCommit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The first-parent line of a branch: its head, the head's first parent, and so on. */
final class FirstParentLine {

    private static final int FARTHEST = 20_000;

    private FirstParentLine() {}

    /** The part of {@code to}'s line that {@code from} cannot reach, newest first. */
    static List<LineCommit> between(Repository copy, ObjectId from, ObjectId to) throws IOException, Trouble {
        History.expectWhole(copy);
        try (RevWalk walk = new RevWalk(copy)) {
            Set<RevCommit> unreached = unreached(walk, from, to);
            List<LineCommit> line = new ArrayList<>();
            Optional<RevCommit> next = Optional.of(walk.parseCommit(to)).filter(unreached::contains);
            while (next.isPresent()) {
                if (line.size() == FirstParents.MOST) {
                    throw Trouble.tooFar(FirstParents.MOST);
                }
                RevCommit commit = walk.parseCommit(next.get());
                line.add(History.made(commit));
                next = Arrays.stream(commit.getParents()).findFirst().filter(unreached::contains);
            }
            return line;
        }
    }

    /** Those of the commits that are on {@code to}'s line, newest first. */
    static List<String> standing(Repository copy, Set<ObjectId> commits, ObjectId to) throws IOException, Trouble {
        History.expectWhole(copy);
        try (RevWalk walk = new RevWalk(copy)) {
            walk.setRetainBody(false);
            List<String> found = new ArrayList<>();
            Optional<RevCommit> next = Optional.of(walk.parseCommit(to));
            while (next.isPresent() && found.size() < commits.size()) {
                RevCommit commit = walk.parseCommit(next.get());
                if (commits.contains(commit)) {
                    found.add(commit.name());
                }
                next = Arrays.stream(commit.getParents()).findFirst();
            }
            return found;
        }
    }

    /** Commits of the line that changed a file, newest first. */
    static List<LineCommit> changing(Repository copy, ObjectId from, String path) throws IOException, Trouble {
        History.expectWhole(copy);
        try (RevWalk walk = new RevWalk(copy)) {
            List<LineCommit> changes = new ArrayList<>();
            Optional<RevCommit> next = Optional.of(walk.parseCommit(from));
            while (next.isPresent() && changes.size() < ChangesTo.MOST) {
                RevCommit commit = next.get();
                next = commit.getParentCount() == 0
                        ? Optional.empty()
                        : Optional.of(walk.parseCommit(commit.getParent(0)));
                if (!file(walk, Optional.of(commit), path).equals(file(walk, next, path))) {
                    changes.add(History.made(commit));
                }
            }
            return changes;
        }
    }

    /** What a commit has there; empty if it has nothing. */
    private static Optional<ObjectId> file(RevWalk walk, Optional<RevCommit> commit, String path) throws IOException {
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        try (TreeWalk found =
                TreeWalk.forPath(walk.getObjectReader(), path, commit.get().getTree())) {
            return Optional.ofNullable(found).map(there -> there.getObjectId(0));
        }
    }

    /** Everything that {@code to} reaches and {@code from} does not, on the line or beside it. */
    private static Set<RevCommit> unreached(RevWalk walk, ObjectId from, ObjectId to) throws IOException, Trouble {
        walk.markStart(walk.parseCommit(to));
        walk.markUninteresting(walk.parseCommit(from));
        Set<RevCommit> unreached = new HashSet<>();
        for (RevCommit commit : walk) {
            unreached.add(commit);
            if (unreached.size() > FARTHEST) {
                throw Trouble.tooFar(FARTHEST);
            }
        }
        return unreached;
    }
}
