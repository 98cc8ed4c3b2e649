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
final class Touches {
    private final RevWalk walk;
    private final Counted counted;
    private final Repository copy;
    private final Map<RevCommit, Map<String, Touched>> known = new HashMap<>();
    private final Map<RevCommit, Map<String, Touched>> owned = new HashMap<>();

    Touches(Repository copy, RevWalk walk, Counted counted) {
        this.copy = copy;
        this.walk = walk;
        this.counted = counted;
    }

    /**
     * What a commit changed itself, by path: everything or, for a merge of two, what differs from merging them. A merge
     * of more has nothing of its own.
     */
    Map<String, Touched> own(RevCommit commit) throws IOException {
        if (commit.getParentCount() < 2) {
            return by(commit);
        }
        Map<String, Touched> present = owned.get(commit);
        if (present != null) {
            return present;
        }
        Map<String, Touched> found = new LinkedHashMap<>();
        if (commit.getParentCount() == 2) {
            for (Touched one : Remerge.changes(copy, commit)) {
                counted.of(one).ifPresent(change -> found.put(change.path(), change));
            }
        }
        owned.put(commit, found);
        return found;
    }

    /** What it changed against its first parent, by path. */
    Map<String, Touched> by(RevCommit commit) throws IOException {
        Map<String, Touched> present = known.get(commit);
        if (present != null) {
            return present;
        }
        Map<String, Touched> found = new LinkedHashMap<>();
        for (Touched one : Touched.by(walk, commit, path -> true)) {
            counted.of(one).ifPresent(change -> found.put(change.path(), change));
        }
        known.put(commit, found);
        return found;
    }

    Collection<Touched> all(RevCommit commit) throws IOException {
        return by(commit).values();
    }

    Optional<Touched> at(RevCommit commit, String path) throws IOException {
        return Optional.ofNullable(by(commit).get(path));
    }
}
