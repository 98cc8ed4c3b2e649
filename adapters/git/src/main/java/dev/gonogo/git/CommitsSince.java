package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What a branch got since another commit parted from it. Its history is read from its first-parent line, not from
 * dates.
 *
 * @param commits all that the other commit cannot reach
 * @param line the branch's first-parent commits among them, newest first
 * @param parted the commit before them; empty if there is none
 */
record CommitsSince(Set<RevCommit> commits, List<RevCommit> line, Optional<RevCommit> parted) {

    static CommitsSince of(RevWalk walk, RevCommit head, Set<RevCommit> commits) throws IOException {
        List<RevCommit> line = new ArrayList<>();
        Optional<RevCommit> next = Optional.of(head);
        while (next.isPresent() && commits.contains(next.get())) {
            line.add(next.get());
            next = Arrays.stream(walk.parseCommit(next.get()).getParents()).findFirst();
        }
        return new CommitsSince(commits, line, next);
    }

    /** What a path was, oldest first, from where the other commit parted. */
    List<TreeEntry> versions(RevWalk walk, ChangedPaths changedPaths, CountedContent counted, String path)
            throws IOException {
        List<TreeEntry> versions = new ArrayList<>();
        versions.add(
                parted.isPresent() ? counted.in(walk.parseCommit(parted.get()).getTree(), path) : TreeEntry.NOTHING);
        for (RevCommit step : line.reversed()) {
            changedPaths.at(step, path).ifPresent(touched -> versions.add(touched.after()));
        }
        return versions;
    }

    /** The steps of the line from the one with which a commit came, oldest first. */
    List<RevCommit> from(RevWalk walk, RevCommit commit) throws IOException {
        int newer = 0;
        int older = line.size() - 1;
        while (newer < older) {
            int middle = (newer + older + 1) / 2;
            if (walk.isMergedInto(commit, line.get(middle))) {
                newer = middle;
            } else {
                older = middle - 1;
            }
        }
        return line.subList(0, newer + 1).reversed();
    }
}
