package dev.gonogo.lookalike.github;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Which files differ between two commits, and by how many lines. */
final class Differences {
    private final GitStore git;

    Differences(GitStore git) {
        this.git = git;
    }

    /** The changes from one commit to the other; a null first commit means the empty tree. */
    List<FileChange> between(@Nullable ObjectId from, ObjectId to) {
        return git.reading(walk -> {
            var output = new ByteArrayOutputStream();
            try (var formatter = new DiffFormatter(output)) {
                formatter.setRepository(git.repository());
                formatter.setDetectRenames(true);
                var old = from == null ? null : walk.parseCommit(from).getTree();
                var changes = new ArrayList<FileChange>();
                for (var entry : formatter.scan(old, walk.parseCommit(to).getTree())) {
                    output.reset();
                    changes.add(change(formatter, entry, output));
                }
                return changes;
            }
        });
    }

    /** What a commit changed against its first parent. */
    List<FileChange> of(ObjectId commit) {
        var parents = git.commit(commit).getParents();
        return between(parents.length == 0 ? null : parents[0], commit);
    }

    private static FileChange change(DiffFormatter formatter, DiffEntry entry, ByteArrayOutputStream output)
            throws IOException {
        formatter.format(entry);
        formatter.flush();
        var edits = formatter.toFileHeader(entry).toEditList();
        var removed = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        AnyObjectId blob =
                removed ? entry.getOldId().toObjectId() : entry.getNewId().toObjectId();
        return new FileChange(
                removed ? entry.getOldPath() : entry.getNewPath(),
                entry.getChangeType() == DiffEntry.ChangeType.RENAME ? entry.getOldPath() : entry.getNewPath(),
                status(entry.getChangeType()),
                edits.stream().mapToInt(Edit::getLengthB).sum(),
                edits.stream().mapToInt(Edit::getLengthA).sum(),
                blob.name(),
                hunks(output.toString(StandardCharsets.UTF_8)));
    }

    private static String status(DiffEntry.ChangeType type) {
        return switch (type) {
            case ADD -> "added";
            case MODIFY -> "modified";
            case DELETE -> "removed";
            case RENAME -> "renamed";
            case COPY -> "copied";
        };
    }

    private static String hunks(String diff) {
        var start = diff.startsWith("@@") ? 0 : diff.indexOf("\n@@") + 1;
        return diff.contains("@@") ? diff.substring(start).stripTrailing() : "";
    }
}
