package dev.gonogo.world;

import java.util.List;

/**
 * All release tags of a repository at one moment.
 *
 * @param others how many tags there are besides
 */
public record TaggedCommits(List<TaggedCommit> tags, int others) {
    public TaggedCommits {
        tags = List.copyOf(tags);
    }
}
