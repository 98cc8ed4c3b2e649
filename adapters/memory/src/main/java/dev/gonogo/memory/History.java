package dev.gonogo.memory;

import dev.gonogo.world.Change;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.Paths;
import dev.gonogo.world.Restored;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Commits, and what git can say about them. Each commit holds its whole tree, so every question is a comparison of
 * maps.
 */
final class History {
    /** In the order in which they were made, so that a parent always comes before its children. */
    private final Map<String, StoredCommit> commits = new LinkedHashMap<>();

    void add(StoredCommit commit) {
        commits.put(commit.id(), commit);
    }

    Optional<StoredCommit> find(String id) {
        return Optional.ofNullable(commits.get(id));
    }

    /** @throws IllegalArgumentException if there is no such commit */
    StoredCommit at(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no commit " + id));
    }

    boolean reachable(String ancestor, String descendant) {
        return ancestors(descendant).contains(ancestor);
    }

    /** The commit and everything that it can reach. */
    private Set<String> ancestors(String id) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (seen.add(next)) {
                open.addAll(at(next).parents());
            }
        }
        return seen;
    }

    /** The newest commit that both can reach. */
    Optional<StoredCommit> mergeBase(String one, String other) {
        Set<String> common = ancestors(one);
        common.retainAll(ancestors(other));
        return commits.values().stream()
                .filter(commit -> common.contains(commit.id()))
                .reduce((older, newer) -> newer);
    }

    /** Commits that {@code head} can reach and {@code base} cannot, oldest first. */
    List<StoredCommit> between(String base, String head) {
        Set<String> known = ancestors(base);
        Set<String> reached = ancestors(head);
        return commits.values().stream()
                .filter(commit -> reached.contains(commit.id()) && !known.contains(commit.id()))
                .toList();
    }

    /** The part of {@code to}'s first-parent line that {@code from} cannot reach, newest first. */
    List<LineCommit> firstParents(String from, String to) {
        Set<String> known = ancestors(from);
        return line(to).takeWhile(commit -> !known.contains(commit.id()))
                .map(History::made)
                .toList();
    }

    static LineCommit made(StoredCommit commit) {
        return new LineCommit(commit.id(), commit.parents(), commit.subject(), commit.author(), commit.committed());
    }

    /** Those of the commits that are on {@code to}'s first-parent line, newest first. */
    List<String> onLine(Set<String> wanted, String to) {
        return line(to).map(StoredCommit::id).filter(wanted::contains).toList();
    }

    private Stream<StoredCommit> line(String to) {
        return Stream.iterate(
                        Optional.of(at(to)),
                        Optional::isPresent,
                        commit -> commit.flatMap(one -> one.parents().stream().findFirst())
                                .map(this::at))
                .flatMap(Optional::stream);
    }

    /** The last commit in which a file differs from each of its parents. */
    Optional<Commit> lastChange(String head, String path) {
        Set<String> reached = ancestors(head);
        return commits.values().stream()
                .filter(commit -> reached.contains(commit.id()) && changes(commit, path))
                .reduce((older, newer) -> newer)
                .map(commit -> new Commit(commit.id(), commit.subject()));
    }

    /** See {@link GitQuestion.ChangesTo}. */
    List<LineCommit> changesTo(String head, String path) {
        return line(head)
                .filter(commit -> touches(commit.id(), new Paths(List.of(path))))
                .limit(GitQuestion.ChangesTo.MOST)
                .map(History::made)
                .toList();
    }

    /** See {@link GitQuestion.SameUnder}. */
    List<String> sameUnder(String head, Paths paths) {
        List<String> same = new ArrayList<>(List.of(head));
        List<String> parents = at(head).parents();
        while (same.size() < GitQuestion.SameUnder.MOST && !touches(same.getLast(), paths) && !parents.isEmpty()) {
            same.add(parents.getFirst());
            parents = at(same.getLast()).parents();
        }
        return same;
    }

    /** Whether it changed something there compared with its first parent. */
    boolean touches(String commit, Paths paths) {
        return changed(at(commit)).stream().map(Change::path).anyMatch(paths::hold);
    }

    private boolean changes(StoredCommit commit, String path) {
        Optional<String> now = text(commit.files(), path);
        return commit.parents().isEmpty()
                ? now.isPresent()
                : commit.parents().stream()
                        .noneMatch(parent -> text(at(parent).files(), path).equals(now));
    }

    /** Paths whose content differs, sorted. */
    List<Change> difference(String from, String to) {
        return difference(at(from).files(), at(to).files());
    }

    /** See {@link dev.gonogo.world.GitQuestion.NotRestored}. */
    List<Change> notRestored(Restored expected, String commit) {
        return difference(restored(expected), at(commit).files());
    }

    Map<String, String> restored(Restored restored) {
        Map<String, String> files = new TreeMap<>(at(restored.base()).files());
        for (Restored.Files some : restored.files()) {
            Map<String, String> source = at(some.source()).files();
            some.paths()
                    .forEach(path -> text(source, path)
                            .ifPresentOrElse(text -> files.put(path, text), () -> files.remove(path)));
        }
        return files;
    }

    static List<Change> difference(Map<String, String> from, Map<String, String> to) {
        Set<String> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            if (!to.containsKey(path)) {
                changes.add(new Change(Change.Kind.DELETED, path));
            } else if (!from.containsKey(path)) {
                changes.add(new Change(Change.Kind.ADDED, path));
            } else if (!text(from, path).equals(text(to, path))) {
                changes.add(new Change(Change.Kind.MODIFIED, path));
            }
        }
        return List.copyOf(changes);
    }

    private static Optional<String> text(Map<String, String> files, String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The three-way merge of both, file by file; empty if both changed a file to different texts. */
    Optional<Map<String, String>> merged(String ours, String theirs) {
        Map<String, String> base =
                mergeBase(ours, theirs).map(StoredCommit::files).orElse(Map.of());
        return merged(base, ours, theirs);
    }

    /** See {@link dev.gonogo.world.GitQuestion.Remerged}. */
    List<String> remerged(StoredCommit merge) {
        return List.copyOf(unlikeMerged(merge).keySet());
    }

    /**
     * Paths, sorted, at which a merge differs from merging its two parents, each with the result of merging or, if both
     * changed it, with the first parent's text that differs.
     */
    SortedMap<String, Optional<String>> unlikeMerged(StoredCommit merge) {
        Map<String, String> ours = at(merge.parents().getFirst()).files();
        Map<String, String> theirs = at(merge.parents().getLast()).files();
        Map<String, String> base = mergeBase(
                        merge.parents().getFirst(), merge.parents().getLast())
                .map(StoredCommit::files)
                .orElse(Map.of());
        Set<String> paths = new TreeSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        paths.addAll(base.keySet());
        paths.addAll(merge.files().keySet());
        SortedMap<String, Optional<String>> unlike = new TreeMap<>();
        for (String path : paths) {
            Optional<String> own = text(ours, path);
            Optional<String> other = text(theirs, path);
            Optional<String> made = text(merge.files(), path);
            if (!merges(text(base, path), own, other, made)) {
                unlike.put(path, own.equals(text(base, path)) || made.equals(own) ? other : own);
            }
        }
        return unlike;
    }

    /** See {@link GitQuestion.NotKept}. */
    List<String> notKept(GitQuestion.NotKept asked) {
        Map<String, String> to = at(asked.to()).files();
        return difference(at(asked.from()).files(), to).stream()
                .map(Change::path)
                .filter(path -> made(asked.merged(), path)
                        .filter(made -> !made.equals(text(to, path)))
                        .isPresent())
                .toList();
    }

    /** The result of merging at a path, if it does not conflict. */
    private Optional<Optional<String>> made(List<String> merged, String path) {
        Optional<String> ours = text(at(merged.getFirst()).files(), path);
        Optional<String> theirs = text(at(merged.getLast()).files(), path);
        Optional<String> base =
                mergeBase(merged.getFirst(), merged.getLast()).flatMap(commit -> text(commit.files(), path));
        if (ours.equals(base) || ours.equals(theirs)) {
            return Optional.of(theirs);
        }
        return theirs.equals(base) ? Optional.of(ours) : Optional.empty();
    }

    private static boolean merges(
            Optional<String> base, Optional<String> ours, Optional<String> theirs, Optional<String> made) {
        if (ours.equals(base)) {
            return made.equals(theirs);
        }
        if (theirs.equals(base) || theirs.equals(ours)) {
            return made.equals(ours);
        }
        return (ours.isEmpty() || theirs.isEmpty()) && made.isEmpty();
    }

    /** The result of applying a change to a third commit; empty if it conflicts. */
    Optional<Map<String, String>> picked(CherryPickRange pick) {
        return merged(at(pick.from()).files(), pick.onto(), pick.to());
    }

    /** Paths that are neither as before the change nor as after it where it is applied. */
    List<String> conflicts(CherryPickRange pick) {
        Map<String, String> base = at(pick.from()).files();
        Map<String, String> mine = at(pick.onto()).files();
        Map<String, String> other = at(pick.to()).files();
        return difference(base, other).stream()
                .map(Change::path)
                .filter(path -> !text(mine, path).equals(text(base, path))
                        && !text(mine, path).equals(text(other, path)))
                .toList();
    }

    private Optional<Map<String, String>> merged(Map<String, String> base, String ours, String theirs) {
        Map<String, String> mine = at(ours).files();
        Map<String, String> other = at(theirs).files();
        Map<String, String> result = new TreeMap<>(mine);
        for (Change change : difference(base, other)) {
            Optional<String> wanted = text(other, change.path());
            Optional<String> present = text(mine, change.path());
            if (!present.equals(text(base, change.path())) && !present.equals(wanted)) {
                return Optional.empty();
            }
            wanted.ifPresentOrElse(text -> result.put(change.path(), text), () -> result.remove(change.path()));
        }
        return Optional.of(result);
    }

    private static Commit shown(StoredCommit commit) {
        return new Commit(commit.id(), commit.subject());
    }

    /** What a merge brought, including the merge. */
    List<StoredCommit> brought(StoredCommit merge) {
        return between(merge.parents().getFirst(), merge.id());
    }

    /** What a pull request brought, by the commit that its merge left. */
    MergedCommits brought(String mergeCommit, List<String> subjects) {
        StoredCommit merge = at(mergeCommit);
        if (merge.merge()) {
            List<Commit> commits = brought(merge).reversed().stream()
                    .filter(commit -> !commit.merge())
                    .map(History::shown)
                    .toList();
            return new MergedCommits(merge.parents().getFirst(), commits);
        }
        List<StoredCommit> last = Stream.iterate(
                        merge, commit -> at(commit.parents().getFirst()))
                .limit(Math.max(1, subjects.size()))
                .toList();
        boolean rebased = last.stream().map(StoredCommit::subject).toList().equals(subjects.reversed());
        List<StoredCommit> commits = rebased ? last : List.of(merge);
        return new MergedCommits(
                commits.getLast().parents().getFirst(),
                commits.stream().map(History::shown).toList());
    }

    private List<Change> changed(StoredCommit commit) {
        Map<String, String> before = commit.parents().isEmpty()
                ? Map.of()
                : at(commit.parents().getFirst()).files();
        return difference(before, commit.files());
    }
}
