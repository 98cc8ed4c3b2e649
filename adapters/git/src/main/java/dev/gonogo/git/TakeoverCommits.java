package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Which commits of integration apply a commit of production: those that make the same change (patch-id), and those
 * where one of the two says that it was picked from the other, as {@code git cherry-pick -x} writes it. A conflict
 * resolved by hand leaves no other trace.
 */
final class TakeoverCommits {
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\(cherry picked from commit ([0-9a-f]{40}|[0-9a-f]{64})\\)$");

    private final RevWalk walk;
    private final ChangedPaths changedPaths;
    private final ChangeInside inside;
    private final CountedContent counted;
    private final PatchId patchIds;
    private final Map<String, RevCommit> integration = new HashMap<>();
    private final Map<String, List<RevCommit>> saying = new HashMap<>();
    private final Map<Set<String>, List<RevCommit>> touching = new HashMap<>();
    private final Map<RevCommit, String> patches = new HashMap<>();

    /** @param saidByFix whether only production's commit says so */
    record Mark(RevCommit commit, boolean saidByFix) {}

    TakeoverCommits(
            RevWalk walk, ChangedPaths changedPaths, ChangeInside inside, CountedContent counted, PatchId patchIds) {
        this.walk = walk;
        this.changedPaths = changedPaths;
        this.inside = inside;
        this.counted = counted;
        this.patchIds = patchIds;
    }

    /**
     * @param production commits of production, with the merges that brought some of them
     * @param fixes those to be found
     * @param commits where they are searched for
     */
    void look(Collection<RevCommit> production, Collection<RevCommit> fixes, Collection<RevCommit> commits)
            throws IOException {
        Set<Set<String>> wanted = new HashSet<>();
        for (RevCommit fix : fixes) {
            wanted.add(changedPaths.own(fix).keySet());
        }
        for (RevCommit commit : commits) {
            integration.put(commit.name(), commit);
            named(commit).forEach(id -> add(saying, id, commit));
            Set<String> paths = changedPaths.by(commit).keySet();
            if (commit.getParentCount() < 2 && wanted.contains(paths)) {
                add(touching, paths, commit);
            }
        }
        for (RevCommit merge : production) {
            List<RevCommit> takers = saying.getOrDefault(merge.name(), List.of());
            if (merge.getParentCount() > 1 && !takers.isEmpty()) {
                for (RevCommit brought : broughtBy(merge)) {
                    takers.forEach(commit -> add(saying, brought.name(), commit));
                }
            }
        }
    }

    private static <K> void add(Map<K, List<RevCommit>> to, K key, RevCommit commit) {
        to.computeIfAbsent(key, any -> new ArrayList<>()).add(commit);
    }

    private static List<String> named(RevCommit commit) {
        return LINE.matcher(commit.getFullMessage().replace("\r", ""))
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    /** Without the merge itself. */
    private List<RevCommit> broughtBy(RevCommit merge) throws IOException {
        walk.reset();
        walk.markStart(merge);
        walk.markUninteresting(walk.parseCommit(merge.getParent(0)));
        List<RevCommit> brought = new ArrayList<>();
        walk.forEach(brought::add);
        brought.remove(merge);
        return brought;
    }

    /** The commits that apply the fix, among what integration got since the fix's history parted from it. */
    List<Mark> of(RevCommit fix, CommitsSince since) throws IOException {
        Set<RevCommit> takers = new LinkedHashSet<>(saying.getOrDefault(fix.name(), List.of()));
        for (RevCommit commit : touching.getOrDefault(changedPaths.own(fix).keySet(), List.of())) {
            if (fix.getParentCount() < 2 && patch(commit).equals(patch(fix))) {
                takers.add(commit);
            }
        }
        List<Mark> marks = new ArrayList<>();
        takers.forEach(commit -> marks.add(new Mark(commit, false)));
        for (String id : named(fix)) {
            RevCommit source = integration.get(id);
            if (source != null && !takers.contains(source) && !asBefore(fix, source)) {
                marks.add(new Mark(source, true));
            }
        }
        marks.removeIf(mark -> !since.commits().contains(mark.commit()));
        return marks;
    }

    private String patch(RevCommit commit) throws IOException {
        String known = patches.get(commit);
        if (known != null) {
            return known;
        }
        String patch = patchIds.of(walk, commit, changedPaths.by(commit).keySet());
        patches.put(commit, patch);
        return patch;
    }

    /**
     * Whether a file of the fix was still unfixed at a commit of integration, so that this commit cannot be its source.
     */
    private boolean asBefore(RevCommit fix, RevCommit commit) throws IOException {
        for (ChangedPath change : changedPaths.own(fix).values()) {
            if (inside.has(change.reversed(), counted.in(commit.getTree(), change.path()))) {
                return true;
            }
        }
        return false;
    }
}
