package dev.gonogo.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What commits changed against their first parents, of the paths that count; each is looked up once. */
final class Touches {
    private final RevWalk walk;
    private final Predicate<String> counts;
    private final Map<RevCommit, Map<String, Touched>> known = new HashMap<>();

    Touches(RevWalk walk, Predicate<String> counts) {
        this.walk = walk;
        this.counts = counts;
    }

    /** By path. */
    Map<String, Touched> by(RevCommit commit) throws IOException {
        Map<String, Touched> present = known.get(commit);
        if (present != null) {
            return present;
        }
        Map<String, Touched> found = new LinkedHashMap<>();
        for (Touched one : Touched.by(walk, commit, counts)) {
            found.put(one.path(), one);
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
