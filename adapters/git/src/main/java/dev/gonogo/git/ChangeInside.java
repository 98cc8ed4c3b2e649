package dev.gonogo.git;

import java.io.IOException;
import java.util.Optional;

/** Whether a file already has a change, so that applying it again would change nothing. */
final class ChangeInside {
    private final TextMerge texts;

    ChangeInside(TextMerge texts) {
        this.texts = texts;
    }

    /** @param ours what is at the changed path */
    boolean has(ChangedPath change, TreeEntry ours) throws IOException {
        if (change.setsMode() && ours.mode() != change.after().mode()) {
            return false;
        }
        if (ours.id().equals(change.after().id())) {
            return true;
        }
        if (ours.id().equals(change.before().id())) {
            return false;
        }
        Optional<String> own = texts.of(ours);
        return own.isPresent() && own.equals(texts.merged(change.before(), ours, change.after()));
    }

    /** Whether some lines of a file are as they were before a change that replaced them. */
    boolean lacksPart(ChangedPath change, TreeEntry ours) throws IOException {
        return texts.brings(change.before(), ours, change.after());
    }
}
