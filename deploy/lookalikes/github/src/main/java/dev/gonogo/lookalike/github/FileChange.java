package dev.gonogo.lookalike.github;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file that differs between two trees.
 *
 * @param previousPath the path before a rename, else the same path
 * @param status added, modified, removed, renamed or copied
 * @param blob the blob's sha after the change; before it, when removed
 * @param patch the hunks, without file headers
 */
record FileChange(
        String path, String previousPath, String status, int additions, int deletions, String blob, String patch) {

    /** Every path that changes; a renamed file has two. */
    static List<String> paths(List<FileChange> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.path(), change.previousPath()))
                .distinct()
                .toList();
    }
}
