package dev.gonogo.world;

import java.util.List;

/**
 * All release tags of a repository at one moment.
 *
 * @param others how many other tags there are
 */
public record TaggedCommits(List<TaggedCommit> tags, int others) {
    public TaggedCommits {
        tags = List.copyOf(tags);
    }
}
