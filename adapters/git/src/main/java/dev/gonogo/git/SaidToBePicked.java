package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What the messages of commits say that they were picked from, as {@code git cherry-pick -x} writes it. A conflict that was settled
 * by hand leaves no other trace.
 */
final class SaidToBePicked {
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\(cherry picked from commit ([0-9a-f]{40}|[0-9a-f]{64})\\)$");

    private final RevWalk walk;
    private final Set<String> named = new HashSet<>();

    SaidToBePicked(RevWalk walk, List<RevCommit> commits) {
        this.walk = walk;
        for (RevCommit commit : commits) {
            Matcher line = LINE.matcher(commit.getFullMessage().replace("\r", ""));
            while (line.find()) {
                named.add(line.group(1));
            }
        }
    }

    /** Those that are named, and all that a merge among them brought. */
    Set<ObjectId> of(List<RevCommit> candidates) throws IOException {
        Set<ObjectId> picked = new HashSet<>();
        for (RevCommit commit : candidates) {
            if (named.contains(commit.name())) {
                picked.add(commit);
                picked.addAll(broughtBy(commit));
            }
        }
        return picked;
    }

    private List<ObjectId> broughtBy(RevCommit merge) throws IOException {
        if (merge.getParentCount() < 2) {
            return List.of();
        }
        walk.reset();
        walk.markStart(merge);
        walk.markUninteresting(walk.parseCommit(merge.getParent(0)));
        List<ObjectId> brought = new ArrayList<>();
        walk.forEach(brought::add);
        return brought;
    }
}
