package dev.gonogo.world;

import java.util.List;
import java.util.Map;

/**
 * A tag and the content of its commit.
 *
 * @param message the tag object's whole message, empty for a lightweight tag
 * @param reachable whether its commit is production's head or an ancestor of it
 */
public record TaggedCommit(Refs.Tag tag, String message, boolean reachable, Files files) {

    /**
     * The requested content of the commit's files.
     *
     * @param values the value at each requested place, without missing ones
     * @param headings changelog to its lines that begin with {@code #} and contain what the tag has for a version, in
     * order
     * @param unreadable file to the reason why it could not be read, such as "it is larger than 5 MB"
     */
    public record Files(
            Map<ValuePlace, String> values, Map<String, List<String>> headings, Map<String, String> unreadable) {
        public Files {
            values = Map.copyOf(values);
            headings = Map.copyOf(headings);
            unreadable = Map.copyOf(unreadable);
        }
    }
}
