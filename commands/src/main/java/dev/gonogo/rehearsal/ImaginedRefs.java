package dev.gonogo.rehearsal;

import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The clone's branches and tags, and those that would be created. */
final class ImaginedRefs {
    private final Map<String, String> branches;
    private final Map<String, Refs.Tag> tags;
    private final Map<String, String> messages = new TreeMap<>();
    private final List<Refs.Tag> pushed = new ArrayList<>();
    private final ImaginedCommits commits = new ImaginedCommits();

    ImaginedRefs(Refs real) {
        this.branches = new TreeMap<>(real.branches());
        this.tags = new TreeMap<>(real.tags());
    }

    ImaginedCommits commits() {
        return commits;
    }

    Refs all() {
        return new Refs(branches, tags);
    }

    Optional<String> head(String branch) {
        return Optional.ofNullable(branches.get(branch));
    }

    /** The head of a branch, or the commit of a tag. */
    Optional<String> commit(String ref) {
        return head(ref).or(() -> Optional.ofNullable(tags.get(ref)).map(Refs.Tag::commit));
    }

    void branch(String name, String commit) {
        branches.put(name, commit);
    }

    void delete(String name) {
        branches.remove(name);
    }

    void tag(String name, String commit, String message) {
        Refs.Tag tag = new Refs.Tag(name, "tag of " + name, commit);
        tags.put(name, tag);
        messages.put(tag.objectId(), message);
        pushed.add(tag);
    }

    /** Tags that would be pushed. */
    List<Refs.Tag> pushed() {
        return List.copyOf(pushed);
    }

    Optional<String> message(String object) {
        return Optional.ofNullable(messages.get(object));
    }

    /** The base's new head after a commit was merged into it. */
    String merge(String base, String head, String subject) {
        String merged = commits.on(head(base).orElse(head), commits.written(head), subject);
        branches.put(base, merged);
        return merged;
    }
}
