package dev.gonogo.world;

import java.time.Instant;
import java.util.List;

/**
 * A commit and how it was made. On a branch's first-parent line, it is what the branch was moved to at one moment.
 *
 * @param parents full ids, the first parent first; none for a root commit
 * @param subject first line of the message
 * @param author the name in the commit, which can be anything
 * @param committed the time in the commit
 */
public record LineCommit(String id, List<String> parents, String subject, String author, Instant committed) {
    public LineCommit {
        parents = List.copyOf(parents);
    }

    public boolean merge() {
        return parents.size() > 1;
    }
}
