package dev.gonogo.git;

import dev.gonogo.world.Commit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Finds what went to production directly and never came to integration. Only what happened since both last had the same
 * history is looked at. A commit counts as backported when integration made the same change to the same files (patch-id), or when
 * each file that it touched had that very content in integration, or was gone there, at some moment since; when taking it over now
 * would change nothing; or when a commit of integration says that it was cherry-picked from it, or from the merge that brought it.
 */
final class Backports implements AutoCloseable {

    private static final int FARTHEST = 20_000;

    private final Repository copy;
    private final RevWalk walk;
    private final Predicate<String> counts;

    Backports(Repository copy, List<String> ignoredPaths) {
        this.copy = copy;
        this.walk = new RevWalk(copy);
        this.counts = path -> !ignoredPaths.contains(path);
    }

    /** Commits of production that are missing in integration, newest first. */
    List<Commit> missing(ObjectId production, ObjectId integration) throws IOException, Trouble {
        Map<RevCommit, List<Touched>> open = new LinkedHashMap<>();
        List<RevCommit> candidates = between(integration, production);
        for (RevCommit commit : candidates) {
            List<Touched> touched = commit.getParentCount() > 1 ? List.of() : Touched.by(walk, commit, counts);
            if (!touched.isEmpty()) {
                open.put(commit, touched);
            }
        }
        if (!open.isEmpty()) {
            List<RevCommit> since = between(production, integration);
            dropSameContent(open, since, integration);
            dropSameChange(open, since);
            dropWhatIsInside(open, integration);
            open.keySet().removeAll(new SaidToBePicked(walk, since).of(candidates));
        }
        return open.keySet().stream().map(History::commit).toList();
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

    private void dropSameContent(Map<RevCommit, List<Touched>> open, List<RevCommit> since, ObjectId integration)
            throws IOException {
        Set<String> paths =
                open.values().stream().flatMap(List::stream).map(Touched::path).collect(Collectors.toSet());
        Map<String, Set<ObjectId>> contents = new HashMap<>();
        for (String path : paths) {
            contents.computeIfAbsent(path, any -> new HashSet<>()).add(contentAt(integration, path));
        }
        for (RevCommit commit : since) {
            for (Touched touched : Touched.by(walk, commit, paths::contains)) {
                contents.getOrDefault(touched.path(), new HashSet<>()).add(touched.content());
            }
        }
        open.values()
                .removeIf(all -> all.stream()
                        .allMatch(one ->
                                contents.getOrDefault(one.path(), Set.of()).contains(one.content())));
    }

    private ObjectId contentAt(ObjectId commit, String path) throws IOException {
        try (TreeWalk file = TreeWalk.forPath(
                walk.getObjectReader(), path, walk.parseCommit(commit).getTree())) {
            return file == null ? ObjectId.zeroId() : file.getObjectId(0);
        }
    }

    private void dropSameChange(Map<RevCommit, List<Touched>> open, List<RevCommit> since) throws IOException {
        Set<Set<String>> wanted = open.values().stream().map(Backports::paths).collect(Collectors.toSet());
        PatchId patchId = new PatchId(copy, counts);
        Set<String> made = new HashSet<>();
        for (RevCommit commit : wanted.isEmpty() ? List.<RevCommit>of() : since) {
            if (commit.getParentCount() < 2 && wanted.contains(paths(Touched.by(walk, commit, counts)))) {
                made.add(patchId.of(walk, commit));
            }
        }
        for (RevCommit commit : List.copyOf(open.keySet())) {
            if (made.contains(patchId.of(walk, commit))) {
                open.remove(commit);
            }
        }
    }

    private void dropWhatIsInside(Map<RevCommit, List<Touched>> open, ObjectId integration) throws IOException {
        ChangeInside inside =
                new ChangeInside(walk, walk.parseCommit(integration).getTree());
        for (Map.Entry<RevCommit, List<Touched>> one : List.copyOf(open.entrySet())) {
            if (inside.has(one.getKey(), one.getValue())) {
                open.remove(one.getKey());
            }
        }
    }

    private static Set<String> paths(List<Touched> touched) {
        return touched.stream().map(Touched::path).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        walk.close();
    }
}
