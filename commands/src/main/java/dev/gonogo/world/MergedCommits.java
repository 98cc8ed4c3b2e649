package dev.gonogo.world;

import java.util.List;

/**
 * What a merged pull request brought to its base.
 *
 * @param before the base's head before the merge
 * @param commits newest first, without merges
 */
public record MergedCommits(String before, List<Commit> commits) {
    public MergedCommits {
        commits = List.copyOf(commits);
    }
}
