package dev.gonogo.lookalike.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The bare repository: refs, commits and files, read and moved. Knows no rules and notifies nobody. */
final class GitStore implements AutoCloseable {
    static final String HEADS = Constants.R_HEADS;
    static final String TAGS = Constants.R_TAGS;

    private static final int MOST_FIRST_PARENTS = 50;

    private final Repository repository;

    GitStore(Repository repository) {
        this.repository = repository;
    }

    Repository repository() {
        return repository;
    }

    /** An action on the repository whose I/O errors are the look-alike's own. */
    interface Reading<T> {
        T read(RevWalk walk) throws IOException;
    }

    <T> T reading(Reading<T> action) {
        try (var walk = new RevWalk(repository)) {
            return action.read(walk);
        } catch (IOException problem) {
            throw new UncheckedIOException("The repository could not be read.", problem);
        }
    }

    /** The object a full ref such as {@code refs/heads/main} points to. */
    Optional<ObjectId> ref(String name) {
        return reading(walk -> Optional.ofNullable(repository.exactRef(name)).map(Ref::getObjectId));
    }

    Optional<ObjectId> branch(String name) {
        return ref(HEADS + name);
    }

    /** Refs below a prefix, by full name. */
    Map<String, ObjectId> refs(String prefix) {
        return reading(walk -> {
            var found = new LinkedHashMap<String, ObjectId>();
            for (var ref : repository.getRefDatabase().getRefs()) {
                if (ref.getName().startsWith(prefix) && !ref.isSymbolic()) {
                    found.put(ref.getName(), ref.getObjectId());
                }
            }
            return found;
        });
    }

    /** The commit that a sha, branch, tag or {@code heads/...} path names, annotated tags peeled. */
    Optional<RevCommit> commit(String name) {
        return reading(walk -> {
            for (var candidate : List.of(HEADS + name, TAGS + name, "refs/" + name, name)) {
                var ref = candidate.startsWith("refs/") ? repository.exactRef(candidate) : null;
                if (ref != null) {
                    return Optional.of(walk.parseCommit(ref.getObjectId()));
                }
            }
            return name.matches("[0-9a-f]{7,40}") ? bySha(walk, name) : Optional.empty();
        });
    }

    private Optional<RevCommit> bySha(RevWalk walk, String sha) throws IOException {
        var id = repository.resolve(sha + "^{commit}");
        return id == null || !repository.getObjectDatabase().has(id)
                ? Optional.empty()
                : Optional.of(walk.parseCommit(id));
    }

    RevCommit commit(ObjectId id) {
        return reading(walk -> walk.parseCommit(id));
    }

    /** The annotated tag object, empty when the object is something else or absent. */
    Optional<RevTag> tagObject(ObjectId id) {
        return reading(walk -> {
            if (!repository.getObjectDatabase().has(id) || !(walk.parseAny(id) instanceof RevTag tag)) {
                return Optional.empty();
            }
            walk.parseBody(tag);
            return Optional.of(tag);
        });
    }

    /** The text of a file at a commit. */
    Optional<String> text(ObjectId commit, String path) {
        return blob(commit, path).map(this::text);
    }

    Optional<ObjectId> blob(ObjectId commit, String path) {
        return reading(walk -> {
            try (var tree =
                    TreeWalk.forPath(repository, path, walk.parseCommit(commit).getTree())) {
                return tree == null || tree.isSubtree() ? Optional.empty() : Optional.of(tree.getObjectId(0));
            }
        });
    }

    byte[] bytes(ObjectId blob) {
        return reading(walk -> repository.open(blob).getBytes());
    }

    private String text(ObjectId blob) {
        return new String(bytes(blob), StandardCharsets.UTF_8);
    }

    /** An entry of a folder. */
    record Entry(String path, boolean folder, ObjectId id) {}

    /** What lies directly in a folder at a commit; empty when there is no such folder. */
    List<Entry> folder(ObjectId commit, String path) {
        return reading(walk -> {
            var entries = new ArrayList<Entry>();
            try (var tree = new TreeWalk(repository)) {
                tree.addTree(walk.parseCommit(commit).getTree());
                tree.setRecursive(false);
                while (tree.next()) {
                    descendOrTake(tree, path, entries);
                }
            }
            return entries;
        });
    }

    private static void descendOrTake(TreeWalk tree, String folder, List<Entry> entries) throws IOException {
        var path = tree.getPathString();
        var parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        if (parent.equals(folder)) {
            entries.add(new Entry(path, tree.isSubtree(), tree.getObjectId(0)));
        } else if (tree.isSubtree() && (folder + "/").startsWith(path + "/")) {
            tree.enterSubtree();
        }
    }

    /** Commits reachable from head but not from base, newest first. */
    List<RevCommit> commitsBetween(ObjectId base, ObjectId head) {
        return reading(walk -> {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(base));
            return listed(walk);
        });
    }

    /** The same, only those on the first-parent line. */
    List<RevCommit> lineBetween(ObjectId base, ObjectId head) {
        var between = new HashSet<>(commitsBetween(base, head));
        return reading(walk -> {
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(head));
            return listed(walk).stream().takeWhile(between::contains).toList();
        });
    }

    /** The commits reachable from head, newest first. */
    List<RevCommit> history(ObjectId head) {
        return reading(walk -> {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(head));
            return listed(walk);
        });
    }

    /** The commits on the first-parent line, newest first, at most {@value #MOST_FIRST_PARENTS}. */
    List<RevCommit> firstParents(ObjectId head) {
        return reading(walk -> {
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(head));
            return listed(walk).stream().limit(MOST_FIRST_PARENTS).toList();
        });
    }

    private static List<RevCommit> listed(RevWalk walk) {
        var commits = new ArrayList<RevCommit>();
        walk.forEach(commits::add);
        return commits;
    }

    Optional<RevCommit> mergeBase(ObjectId one, ObjectId other) {
        return reading(walk -> {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one));
            walk.markStart(walk.parseCommit(other));
            return Optional.ofNullable(walk.next());
        });
    }

    boolean reachable(ObjectId commit, ObjectId from) {
        return reading(walk -> walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(from)));
    }

    /** Moves a ref, wherever it was before. */
    void point(String ref, ObjectId target) {
        reading(walk -> {
            var update = repository.updateRef(ref);
            update.setNewObjectId(target);
            update.setForceUpdate(true);
            return succeeded(ref, update.forceUpdate());
        });
    }

    void delete(String ref) {
        reading(walk -> {
            var update = repository.updateRef(ref);
            update.setForceUpdate(true);
            return succeeded(ref, update.delete());
        });
    }

    private static RefUpdate.Result succeeded(String ref, RefUpdate.Result result) {
        return switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE, RENAMED -> result;
            case NOT_ATTEMPTED,
                    LOCK_FAILURE,
                    REJECTED,
                    REJECTED_CURRENT_BRANCH,
                    IO_FAILURE,
                    REJECTED_MISSING_OBJECT,
                    REJECTED_OTHER_REASON -> throw new IllegalStateException(ref + " could not be moved: " + result);
        };
    }

    @Override
    public void close() {
        repository.close();
    }
}
