package dev.gonogo.sandbox.github;

/**
 * A file that differs between two trees.
 *
 * @param previousPath the path before a rename, else the same path
 * @param status added, modified, removed, renamed or copied
 * @param blob the blob's sha after the change; before it, when removed
 * @param patch the hunks, without file headers
 */
record FileChange(
        String path, String previousPath, String status, int additions, int deletions, String blob, String patch) {}
