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
 * Whether a commit of production only follows integration, as a squashed promotion does: it makes each file what
 * integration had made of it, and never what integration had before. The file's earlier content on production shows how
 * far production had followed it.
 */
final class SquashedPromotion {
    private final RevWalk walk;
    private final ChangedPaths changedPaths;
    private final ChangeInside inside;
    private final CountedContent counted;
    private final Set<RevCommit> production;

    /** @param production what integration cannot reach */
    SquashedPromotion(
            RevWalk walk,
            ChangedPaths changedPaths,
            ChangeInside inside,
            CountedContent counted,
            Set<RevCommit> production) {
        this.walk = walk;
        this.changedPaths = changedPaths;
        this.inside = inside;
        this.counted = counted;
        this.production = production;
    }

    boolean is(RevCommit commit, CommitsSince since) throws IOException {
        for (ChangedPath change : changedPaths.own(commit).values()) {
            List<TreeEntry> versions = since.versions(walk, changedPaths, counted, change.path());
            List<TreeEntry> ahead = versions.subList(followed(commit, change, versions), versions.size());
            if (!ahead.contains(change.after()) && !inside(change, ahead)) {
                return false;
            }
        }
        return true;
    }

    private boolean inside(ChangedPath change, List<TreeEntry> versions) throws IOException {
        for (TreeEntry version : versions.reversed()) {
            if (inside.has(change, version)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The position of the version that production had reached before the commit; going back to an earlier version does
     * not count.
     */
    private int followed(RevCommit commit, ChangedPath change, List<TreeEntry> versions) throws IOException {
        int reached = 0;
        List<TreeEntry> all = new ArrayList<>(before(commit, change.path()));
        all.add(change.before());
        for (TreeEntry before : all) {
            int place = versions.subList(reached, versions.size()).indexOf(before);
            reached += Math.max(place, 0);
        }
        return reached;
    }

    /** What the path was on the commit's own line before it, oldest first, from where integration parted. */
    private List<TreeEntry> before(RevCommit commit, String path) throws IOException {
        List<TreeEntry> versions = new ArrayList<>();
        Optional<RevCommit> next = parent(commit);
        while (next.isPresent() && production.contains(next.get())) {
            changedPaths.at(next.get(), path).ifPresent(touched -> versions.add(touched.after()));
            next = parent(next.get());
        }
        if (next.isPresent()) {
            versions.add(counted.in(walk.parseCommit(next.get()).getTree(), path));
        }
        return versions.reversed();
    }

    private static Optional<RevCommit> parent(RevCommit commit) {
        return Arrays.stream(commit.getParents()).findFirst();
    }
}
