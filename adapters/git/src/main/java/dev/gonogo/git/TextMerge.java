package dev.gonogo.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.BinaryBlobException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/** Files as texts, and merges of them. */
final class TextMerge {
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int THEIRS = 2;

    private final ObjectReader reader;
    private final Map<ObjectId, RawText> made = new HashMap<>();

    TextMerge(ObjectReader reader) {
        this.reader = reader;
    }

    /** The merge of two texts with a common ancestor; empty if they conflict, or if one of them is not a text file. */
    Optional<String> merged(TreeEntry base, TreeEntry ours, TreeEntry theirs) throws IOException {
        Optional<RawText> before = raw(base);
        Optional<RawText> own = raw(ours);
        Optional<RawText> other = raw(theirs);
        return before.isPresent() && own.isPresent() && other.isPresent()
                ? merged(before.get(), own.get(), other.get())
                : Optional.empty();
    }

    /**
     * Whether the last text adds something to the merge without a conflict; false if one of them is not a text file.
     */
    boolean brings(TreeEntry base, TreeEntry ours, TreeEntry theirs) throws IOException {
        Optional<RawText> before = raw(base);
        Optional<RawText> own = raw(ours);
        Optional<RawText> other = raw(theirs);
        if (before.isEmpty() || own.isEmpty() || other.isEmpty()) {
            return false;
        }
        for (MergeChunk chunk : merge(before.get(), own.get(), other.get())) {
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT && chunk.getSequenceIndex() == THEIRS) {
                return true;
            }
        }
        return false;
    }

    private static MergeResult<RawText> merge(RawText base, RawText ours, RawText theirs) {
        return new MergeAlgorithm().merge(RawTextComparator.DEFAULT, base, ours, theirs);
    }

    private static Optional<String> merged(RawText base, RawText ours, RawText theirs) {
        MergeResult<RawText> merged = merge(base, ours, theirs);
        if (merged.containsConflicts()) {
            return Optional.empty();
        }
        RawText[] sides = {base, ours, theirs};
        StringBuilder text = new StringBuilder();
        merged.forEach(chunk -> {
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
                text.append(sides[chunk.getSequenceIndex()].getString(chunk.getBegin(), chunk.getEnd(), false));
            }
        });
        return Optional.of(text.toString());
    }

    /** Empty for anything but a text file. */
    Optional<String> of(TreeEntry held) throws IOException {
        return raw(held).map(text -> text.getString(0, text.size(), false));
    }

    /** A text that is not stored anywhere, in place of a file. */
    TreeEntry held(String text, FileMode mode) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
            ObjectId id = names.idFor(Constants.OBJ_BLOB, bytes);
            made.put(id, new RawText(bytes));
            return new TreeEntry(id, mode);
        }
    }

    private Optional<RawText> raw(TreeEntry held) throws IOException {
        if (!held.file()) {
            return Optional.empty();
        }
        if (made.containsKey(held.id())) {
            return Optional.ofNullable(made.get(held.id()));
        }
        try {
            return Optional.of(RawText.load(reader.open(held.id()), LARGEST));
        } catch (BinaryBlobException binary) {
            return Optional.empty();
        }
    }
}
