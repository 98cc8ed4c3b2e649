package dev.gonogo.git;

import dev.gonogo.git.TakeoverCommits.Mark;
import dev.gonogo.port.Pointers;
import dev.gonogo.world.MissingCommit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds what went to production directly and is not in integration. What counts as being there, and why, is written in
 * {@code docs/decisions/0005-what-counts-as-backported.md}.
 */
final class Backports implements AutoCloseable {

    private static final int FARTHEST = 20_000;

    private final Repository copy;
    private final RevWalk walk;
    private final CountedContent counted;
    private final ChangedPaths changedPaths;
    private final ChangeInside inside;
    private final RevertedChange takenBack;

    Backports(Repository copy, Pointers pointers, Map<String, List<String>> ignored) {
        this.copy = copy;
        this.walk = new RevWalk(copy);
        TextMerge texts = new TextMerge(walk.getObjectReader());
        this.counted = new CountedContent(walk.getObjectReader(), texts, pointers, ignored);
        this.changedPaths = new ChangedPaths(copy, walk, counted);
        this.inside = new ChangeInside(texts);
        this.takenBack = new RevertedChange(walk, changedPaths, inside, counted);
    }

    /** Commits of production that are missing in integration, newest first. */
    List<MissingCommit> missing(ObjectId production, ObjectId integration) throws IOException, Trouble {
        RevCommit from = walk.parseCommit(production);
        RevCommit to = walk.parseCommit(integration);
        List<RevCommit> direct = between(to, from);
        List<MissingCommit> missing = new ArrayList<>(never(from, to, direct));
        missing.addAll(merged(from, to, direct));
        return missing;
    }

    /** Those among the commits that integration cannot reach. */
    private List<MissingCommit> never(RevCommit production, RevCommit integration, List<RevCommit> direct)
            throws IOException, Trouble {
        List<RevCommit> fixes = new ArrayList<>();
        for (RevCommit commit : direct) {
            if (!changedPaths.own(commit).isEmpty()) {
                fixes.add(commit);
            }
        }
        Map<RevCommit, CommitsSince> since = fixes.isEmpty() ? Map.of() : since(direct, integration);
        TakeoverCommits takenOver = takenOver(direct, fixes, since.values());
        SquashedPromotion promoted = new SquashedPromotion(walk, changedPaths, inside, counted, new HashSet<>(direct));
        List<MissingCommit> missing = new ArrayList<>();
        for (RevCommit fix : fixes) {
            CommitsSince there = Objects.requireNonNull(since.get(fix));
            List<Mark> marks = takenOver.of(fix, there);
            if (marks.isEmpty()) {
                if (!same(production, integration, fix) && !promoted.is(fix, there)) {
                    missing.add(MissingCommit.never(History.made(fix)));
                }
            } else if (!standingOnlyIn(production, integration, fix).isEmpty()) {
                takenBack.byAll(marks, fix, there).ifPresent(step -> missing.add(lost(fix, step)));
            }
        }
        return missing;
    }

    private TakeoverCommits takenOver(
            List<RevCommit> production, Collection<RevCommit> fixes, Collection<CommitsSince> since)
            throws IOException {
        TakeoverCommits takenOver = new TakeoverCommits(walk, changedPaths, inside, counted, new PatchId(copy));
        takenOver.look(production, fixes, all(since));
        return takenOver;
    }

    private static MissingCommit lost(RevCommit fix, RevCommit step) {
        return new MissingCommit(History.made(fix), Optional.of(History.commit(step)));
    }

    /** Those among the commits that integration reached by a merge that production does not have. */
    private List<MissingCommit> merged(RevCommit production, RevCommit integration, List<RevCommit> direct)
            throws IOException, Trouble {
        CommitsSince ahead = CommitsSince.of(walk, integration, new LinkedHashSet<>(between(production, integration)));
        Map<RevCommit, List<RevCommit>> merged = MergedBack.of(ahead, shared(integration, ahead));
        Map<RevCommit, RevCommit> suspects = new LinkedHashMap<>();
        for (Map.Entry<RevCommit, List<RevCommit>> one : merged.entrySet()) {
            List<ChangedPath> changes = standingOnlyIn(production, integration, one.getKey());
            takenBack.merged(changes, one.getValue()).ifPresent(step -> suspects.put(one.getKey(), step));
        }
        Map<RevCommit, CommitsSince> since = new LinkedHashMap<>();
        for (RevCommit fix : suspects.keySet()) {
            since.put(fix, since(fix, integration));
        }
        List<RevCommit> named = new ArrayList<>(direct);
        named.addAll(merged.keySet());
        TakeoverCommits takenOver = takenOver(named, suspects.keySet(), since.values());
        List<MissingCommit> missing = new ArrayList<>();
        for (Map.Entry<RevCommit, CommitsSince> one : since.entrySet()) {
            RevCommit fix = one.getKey();
            List<Mark> marks = takenOver.of(fix, one.getValue());
            boolean owed = marks.isEmpty()
                    ? !promoted(fix, Objects.requireNonNull(merged.get(fix)).getFirst())
                    : takenBack.byAll(marks, fix, one.getValue()).isPresent();
            if (owed) {
                missing.add(lost(fix, Objects.requireNonNull(suspects.get(fix))));
            }
        }
        return missing;
    }

    /** What production has and integration also got since they parted, newest first. */
    private List<RevCommit> shared(RevCommit integration, CommitsSince ahead) throws IOException, Trouble {
        List<RevCommit> shared =
                ahead.parted().isPresent() ? between(ahead.parted().get(), integration) : List.of();
        return shared.stream()
                .filter(commit -> !ahead.commits().contains(commit))
                .toList();
    }

    /** Whether it only followed integration as that was before a merge brought it back. */
    private boolean promoted(RevCommit commit, RevCommit merge) throws IOException, Trouble {
        RevCommit before = walk.parseCommit(merge.getParent(0));
        Set<RevCommit> own = new HashSet<>(between(before, commit));
        return new SquashedPromotion(walk, changedPaths, inside, counted, own).is(commit, since(commit, before));
    }

    private CommitsSince since(RevCommit commit, RevCommit integration) throws IOException, Trouble {
        return CommitsSince.of(walk, integration, new LinkedHashSet<>(between(commit, integration)));
    }

    /** What integration got since each commit of production parted from it; commits of one line share it. */
    private Map<RevCommit, CommitsSince> since(List<RevCommit> direct, RevCommit integration)
            throws IOException, Trouble {
        Map<RevCommit, CommitsSince> since = new HashMap<>();
        for (RevCommit commit : direct.reversed()) {
            CommitsSince ofParent = commit.getParentCount() == 1 ? since.get(commit.getParent(0)) : null;
            since.put(commit, ofParent == null ? since(commit, integration) : ofParent);
        }
        return since;
    }

    private static Set<RevCommit> all(Collection<CommitsSince> parts) {
        Set<CommitsSince> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(parts);
        Set<RevCommit> all = new LinkedHashSet<>();
        distinct.forEach(part -> all.addAll(part.commits()));
        return all;
    }

    /** What production still has of a fix, in files that differ in integration, and integration does not have. */
    private List<ChangedPath> standingOnlyIn(RevCommit production, RevCommit integration, RevCommit fix)
            throws IOException {
        List<ChangedPath> standing = new ArrayList<>();
        for (ChangedPath change : changedPaths.own(fix).values()) {
            TreeEntry there = held(production, change.path());
            TreeEntry here = held(integration, change.path());
            if (!there.equals(here) && inside.has(change, there) && !inside.has(change, here)) {
                standing.add(change);
            }
        }
        return standing;
    }

    private boolean same(RevCommit production, RevCommit integration, RevCommit fix) throws IOException {
        for (String path : changedPaths.own(fix).keySet()) {
            if (!held(production, path).equals(held(integration, path))) {
                return false;
            }
        }
        return true;
    }

    private TreeEntry held(RevCommit commit, String path) throws IOException {
        return counted.in(commit.getTree(), path);
    }

    /** Commits that {@code to} has and {@code from} does not, newest first. */
    private List<RevCommit> between(ObjectId from, ObjectId to) throws IOException, Trouble {
        walk.reset();
        walk.markStart(walk.parseCommit(to));
        walk.markUninteresting(walk.parseCommit(from));
        List<RevCommit> commits = new ArrayList<>();
        for (RevCommit commit : walk) {
            commits.add(commit);
            if (commits.size() > FARTHEST) {
                throw Trouble.lasting("the branches lie more than " + FARTHEST + " commits apart");
            }
        }
        return commits;
    }

    @Override
    public void close() {
        walk.close();
    }
}
