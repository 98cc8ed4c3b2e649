package dev.gonogo.git;

import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.LineCommit;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Questions about commits and tags as a whole. */
final class History {

    private History() {}

    /** In a shallow clone, what is not found may exist beyond the cut. */
    static void expectWhole(Repository copy) throws IOException, Trouble {
        if (!copy.getObjectDatabase().getShallowCommits().isEmpty()) {
            throw Trouble.lasting(
                    "this clone is shallow, so its history is not all here; git fetch --unshallow --tags brings it");
        }
    }

    static Commit commit(Repository copy, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            return commit(walk.parseCommit(id));
        }
    }

    static Commit commit(RevCommit commit) {
        return new Commit(commit.name(), commit.getFirstMessageLine());
    }

    static LineCommit made(RevCommit commit) {
        return new LineCommit(
                commit.name(),
                Arrays.stream(commit.getParents()).map(RevCommit::name).toList(),
                commit.getFirstMessageLine(),
                Optional.ofNullable(commit.getAuthorIdent())
                        .map(PersonIdent::getName)
                        .orElse(""),
                Instant.ofEpochSecond(commit.getCommitTime()));
    }

    static Optional<Commit> lastChange(Repository copy, ObjectId from, String path) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(from));
            return Optional.ofNullable(walk.next()).map(History::commit);
        }
    }

    /** The copy has the whole history, so what it lacks is not in the history. */
    static boolean reachable(Repository copy, ObjectId ancestor, ObjectId descendant) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy)) {
            RevCommit head = walk.parseCommit(descendant);
            boolean here = copy.getObjectDatabase().has(ancestor);
            if (here && walk.isMergedInto(walk.parseCommit(ancestor), head)) {
                return true;
            }
            expectWhole(copy);
            if (!here) {
                readAll(walk, head);
            }
            return false;
        }
    }

    /** @throws IOException if a part of the history is missing */
    private static void readAll(RevWalk walk, RevCommit head) throws IOException {
        walk.setRetainBody(false);
        walk.markStart(head);
        RevCommit next = walk.next();
        while (next != null) {
            next = walk.next();
        }
    }

    static Optional<String> mergeBase(Repository copy, ObjectId one, ObjectId other) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(List.of(walk.parseCommit(one), walk.parseCommit(other)));
            return Optional.ofNullable(walk.next()).map(RevCommit::name);
        }
    }

    static String tagMessage(Repository copy, ObjectId tag) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            return walk.parseTag(tag).getFullMessage();
        }
    }

    static List<Change> difference(Repository copy, ObjectId from, ObjectId to) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            RevCommit before = walk.parseCommit(from);
            RevCommit after = walk.parseCommit(to);
            return ChangedPath.between(walk.getObjectReader(), before.getTree(), after.getTree()).stream()
                    .map(ChangedPath::change)
                    .toList();
        }
    }
}
