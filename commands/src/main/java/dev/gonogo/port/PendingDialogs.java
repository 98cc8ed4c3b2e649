package dev.gonogo.port;

import java.util.Optional;

/** Dialogs that were opened. One is used up when its {@link Occasion.Submission} is counted. */
public interface PendingDialogs {

    void issue(PendingDialog dialog);

    /** The dialog as it was opened. Used ones stay readable until they expire; all may be forgotten a day after that. */
    Optional<PendingDialog> pendingDialog(String id);
}
