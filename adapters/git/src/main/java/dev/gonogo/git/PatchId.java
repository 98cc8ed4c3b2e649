package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.PatchIdDiffFormatter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** An id of a commit's change that does not depend on its place in the files and in the history. */
final class PatchId {

    private final Repository copy;

    PatchId(Repository copy) {
        this.copy = copy;
    }

    /** Equal for equal changes of the paths that count. */
    String of(RevWalk walk, RevCommit commit, Set<String> paths) throws IOException {
        try (PatchIdDiffFormatter formatter = new PatchIdDiffFormatter()) {
            formatter.setRepository(copy);
            List<DiffEntry> entries = formatter.scan(parentTree(walk, commit), commit.getTree()).stream()
                    .filter(entry -> paths.contains(path(entry)))
                    .toList();
            formatter.format(entries);
            formatter.flush();
            return formatter.getCalulatedPatchId().name() + binaries(formatter, entries);
        }
    }

    private static @Nullable RevTree parentTree(RevWalk walk, RevCommit commit) throws IOException {
        return commit.getParentCount() == 0
                ? null
                : walk.parseCommit(commit.getParent(0)).getTree();
    }

    private static String path(DiffEntry entry) {
        return entry.getChangeType() == DiffEntry.ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
    }

    /** The formatter only says that a binary file differs, so its contents are added here. */
    private static List<String> binaries(PatchIdDiffFormatter formatter, List<DiffEntry> entries) throws IOException {
        List<String> contents = new ArrayList<>();
        for (DiffEntry entry : entries) {
            if (formatter.toFileHeader(entry).getPatchType() != FileHeader.PatchType.UNIFIED) {
                contents.add(entry.getOldId().name() + ".." + entry.getNewId().name());
            }
        }
        return contents;
    }
}
