package dev.gonogo.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What commits changed at the paths that count; each commit is looked up once. */
final class ChangedPaths {
    private final RevWalk walk;
    private final CountedContent counted;
    private final Repository copy;
    private final Map<RevCommit, Map<String, ChangedPath>> known = new HashMap<>();
    private final Map<RevCommit, Map<String, ChangedPath>> owned = new HashMap<>();

    ChangedPaths(Repository copy, RevWalk walk, CountedContent counted) {
        this.copy = copy;
        this.walk = walk;
        this.counted = counted;
    }

    /**
     * What a commit changed itself, by path: everything or, for a merge of two, what differs from merging them. A merge
     * of more has nothing of its own.
     */
    Map<String, ChangedPath> own(RevCommit commit) throws IOException {
        if (commit.getParentCount() < 2) {
            return by(commit);
        }
        Map<String, ChangedPath> present = owned.get(commit);
        if (present != null) {
            return present;
        }
        Map<String, ChangedPath> found = new LinkedHashMap<>();
        if (commit.getParentCount() == 2) {
            for (ChangedPath one : Remerge.changes(copy, commit)) {
                counted.of(one).ifPresent(change -> found.put(change.path(), change));
            }
        }
        owned.put(commit, found);
        return found;
    }

    /** What it changed against its first parent, by path. */
    Map<String, ChangedPath> by(RevCommit commit) throws IOException {
        Map<String, ChangedPath> present = known.get(commit);
        if (present != null) {
            return present;
        }
        Map<String, ChangedPath> found = new LinkedHashMap<>();
        for (ChangedPath one : ChangedPath.by(walk, commit, path -> true)) {
            counted.of(one).ifPresent(change -> found.put(change.path(), change));
        }
        known.put(commit, found);
        return found;
    }

    Collection<ChangedPath> all(RevCommit commit) throws IOException {
        return by(commit).values();
    }

    Optional<ChangedPath> at(RevCommit commit, String path) throws IOException {
        return Optional.ofNullable(by(commit).get(path));
    }
}
