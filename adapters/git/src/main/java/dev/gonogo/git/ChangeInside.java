package dev.gonogo.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.BinaryBlobException;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/** Whether a file has a change in it already, so that taking it over once more would change nothing. */
final class ChangeInside {
    private static final int LARGEST = 5 * 1024 * 1024;

    private final ObjectReader reader;

    ChangeInside(ObjectReader reader) {
        this.reader = reader;
    }

    /** @param ours what stands at the changed path */
    boolean has(Touched change, Held ours) throws IOException {
        if (change.setsMode() && ours.mode() != change.after().mode()) {
            return false;
        }
        if (ours.id().equals(change.after().id())) {
            return true;
        }
        if (ours.id().equals(change.before().id())) {
            return false;
        }
        Optional<RawText> base = text(change.before());
        Optional<RawText> theirs = text(change.after());
        Optional<RawText> own = text(ours);
        return base.isPresent()
                && theirs.isPresent()
                && own.isPresent()
                && mergesToOurs(base.get(), own.get(), theirs.get());
    }

    /** Every chunk of the merge is taken from our side, or stands on both. */
    private static boolean mergesToOurs(RawText base, RawText ours, RawText theirs) {
        MergeResult<RawText> merged = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, base, ours, theirs);
        if (merged.containsConflicts()) {
            return false;
        }
        RawText[] sides = {base, ours, theirs};
        StringBuilder text = new StringBuilder();
        merged.forEach(chunk -> {
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
                text.append(sides[chunk.getSequenceIndex()].getString(chunk.getBegin(), chunk.getEnd(), false));
            }
        });
        return text.toString().equals(ours.getString(0, ours.size(), false));
    }

    /** Empty for what is no file of text. */
    private Optional<RawText> text(Held held) throws IOException {
        if (!held.file()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RawText.load(reader.open(held.id()), LARGEST));
        } catch (BinaryBlobException binary) {
            return Optional.empty();
        }
    }
}
