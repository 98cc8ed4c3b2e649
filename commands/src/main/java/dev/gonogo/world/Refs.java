package dev.gonogo.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remote's branches and tags at one moment.
 *
 * @param branches short name to commit
 * @param tags short name to tag
 */
public record Refs(Map<String, String> branches, Map<String, Tag> tags) {

    public Refs {
        branches = Map.copyOf(branches);
        tags = Map.copyOf(tags);
    }

    /** @param objectId the tag object of an annotated tag; equal to {@code commit} for a lightweight one */
    public record Tag(String name, String objectId, String commit) {
        public boolean annotated() {
            return !objectId.equals(commit);
        }
    }

    public Optional<String> branch(String name) {
        return Optional.ofNullable(branches.get(name));
    }

    public Optional<Tag> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** The same with a branch at this commit. */
    public Refs with(String branch, String commit) {
        Map<String, String> moved = new HashMap<>(branches);
        moved.put(branch, commit);
        return new Refs(moved, tags);
    }

    /** Names of the branches below a folder such as {@code release/}, sorted. */
    public List<String> branchesUnder(String folder) {
        return branches.keySet().stream()
                .filter(name -> name.startsWith(folder))
                .sorted()
                .toList();
    }
}
