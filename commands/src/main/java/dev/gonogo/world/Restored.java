package dev.gonogo.world;

import java.util.List;

/**
 * The result of {@code git restore --source} on a commit: its tree, with some files from other commits. A file that a
 * source does not have is removed.
 *
 * @param base full id of the commit to begin with
 * @param files applied in this order
 */
public record Restored(String base, List<Files> files) {
    public Restored {
        files = List.copyOf(files);
    }

    /** @param source full id of the commit to take the files from */
    public record Files(String source, List<String> paths) {
        public Files {
            paths = List.copyOf(paths);
        }
    }
}
