package dev.gonogo.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A commit with its whole tree.
 *
 * @param id 40 hex digits
 * @param parents ids, the first parent first
 * @param author login
 * @param message the whole message
 * @param files path to text, everything in the commit
 */
public record StoredCommit(
        String id, List<String> parents, String author, String message, Map<String, String> files, Instant committed) {
    public StoredCommit {
        parents = List.copyOf(parents);
        files = Map.copyOf(files);
    }

    /** First line of the message. */
    String subject() {
        return message.lines().findFirst().orElse("");
    }

    boolean merge() {
        return parents.size() > 1;
    }
}
