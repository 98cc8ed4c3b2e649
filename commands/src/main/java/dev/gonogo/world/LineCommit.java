package dev.gonogo.world;

import java.time.Instant;
import java.util.List;

/**
 * A commit and how it was made. On a branch's first-parent line it is what the branch was moved to at one moment.
 *
 * @param parents full ids, the first parent first; none for the first commit of all
 * @param subject first line of the message
 * @param author the name in the commit, which whoever made the commit chose
 * @param committed when it was committed, as the commit says
 */
public record LineCommit(String id, List<String> parents, String subject, String author, Instant committed) {
    public LineCommit {
        parents = List.copyOf(parents);
    }

    public boolean merge() {
        return parents.size() > 1;
    }
}
