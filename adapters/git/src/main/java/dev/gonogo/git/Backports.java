package dev.gonogo.git;

import dev.gonogo.git.TakenOver.Mark;
import dev.gonogo.world.Missing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds what went to production directly and is not in integration. What counts as being there, and why, is written in
 * {@code bot/decisions/0005-what-counts-as-backported.md}.
 */
final class Backports implements AutoCloseable {

    private static final int FARTHEST = 20_000;

    private final Repository copy;
    private final RevWalk walk;
    private final List<String> ignoredPaths;
    private final Touches touches;
    private final ChangeInside inside;

    Backports(Repository copy, List<String> ignoredPaths) {
        this.copy = copy;
        this.walk = new RevWalk(copy);
        this.ignoredPaths = ignoredPaths;
        this.touches = new Touches(copy, walk, this::counts);
        this.inside = new ChangeInside(walk.getObjectReader());
    }

    private boolean counts(String path) {
        return !ignoredPaths.contains(path);
    }

    /** Commits of production that are missing in integration, newest first. */
    List<Missing> missing(ObjectId production, ObjectId integration) throws IOException, Trouble {
        List<RevCommit> direct = between(integration, production);
        List<RevCommit> fixes = new ArrayList<>();
        for (RevCommit commit : direct) {
            if (!touches.own(commit).isEmpty()) {
                fixes.add(commit);
            }
        }
        return fixes.isEmpty()
                ? List.of()
                : missing(walk.parseCommit(production), walk.parseCommit(integration), direct, fixes);
    }

    private List<Missing> missing(
            RevCommit production, RevCommit integration, List<RevCommit> direct, List<RevCommit> fixes)
            throws IOException, Trouble {
        Map<RevCommit, Since> since = since(direct, integration);
        TakenOver takenOver = new TakenOver(walk, touches, inside, new PatchId(copy, this::counts));
        takenOver.look(direct, fixes, all(since.values()));
        TakenBack takenBack = new TakenBack(walk, touches, inside);
        Promoted promoted = new Promoted(walk, touches, inside, new HashSet<>(direct));
        List<Missing> missing = new ArrayList<>();
        for (RevCommit fix : fixes) {
            Since there = Objects.requireNonNull(since.get(fix));
            List<Mark> marks = takenOver.of(fix, there);
            if (marks.isEmpty()) {
                if (!promoted.is(fix, there)) {
                    missing.add(Missing.never(History.made(fix)));
                }
            } else if (standsOnlyIn(production, integration, fix)) {
                takenBack
                        .byAll(marks, fix, there)
                        .ifPresent(
                                step -> missing.add(new Missing(History.made(fix), Optional.of(History.commit(step)))));
            }
        }
        return missing;
    }

    /** What integration got since each commit of production parted from it; commits of one line share it. */
    private Map<RevCommit, Since> since(List<RevCommit> direct, RevCommit integration) throws IOException, Trouble {
        Map<RevCommit, Since> since = new HashMap<>();
        for (RevCommit commit : direct.reversed()) {
            Since ofParent = commit.getParentCount() == 1 ? since.get(commit.getParent(0)) : null;
            since.put(
                    commit,
                    ofParent == null
                            ? Since.of(walk, integration, new LinkedHashSet<>(between(commit, integration)))
                            : ofParent);
        }
        return since;
    }

    private static Set<RevCommit> all(Collection<Since> parts) {
        Set<Since> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(parts);
        Set<RevCommit> all = new LinkedHashSet<>();
        distinct.forEach(part -> all.addAll(part.commits()));
        return all;
    }

    /** Whether production has a change of the fix still, in a file that integration holds differently, and integration has it not. */
    private boolean standsOnlyIn(RevCommit production, RevCommit integration, RevCommit fix) throws IOException {
        for (Touched change : touches.own(fix).values()) {
            Held there = held(production, change.path());
            Held here = held(integration, change.path());
            if (!there.equals(here) && inside.has(change, there) && !inside.has(change, here)) {
                return true;
            }
        }
        return false;
    }

    private Held held(RevCommit commit, String path) throws IOException {
        RevTree tree = commit.getTree();
        return Held.in(walk.getObjectReader(), tree, path);
    }

    /** Commits that {@code to} has and {@code from} has not, newest first. */
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
