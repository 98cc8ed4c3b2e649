package dev.gonogo.port;

import java.util.Optional;

/** The tickets of dialogs. One is used when its {@link Occasion.Submission} is counted. */
public interface PendingDialogs {

    void issue(PendingDialog ticket);

    /** The ticket as issued; used tickets stay readable until they expire, and any may be forgotten a day after that. */
    Optional<PendingDialog> ticket(String id);
}
