package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Speaker;
import java.time.Instant;

/**
 * The state of an open dialog. It belongs to one person, expires, and can be used once.
 *
 * @param id opaque and unguessable
 * @param subject a release or a hotfix, by its id
 * @param choice key of what the dialog decides, see {@code Choice} of the decision package
 * @param bound what was shown when the dialog opened, in the form that the choice uses
 */
public record PendingDialog(String id, String subject, String choice, String bound, Speaker speaker, Instant expires) {

    public PendingDialog(String id, ReleaseId release, String choice, String bound, Speaker speaker, Instant expires) {
        this(id, release.toString(), choice, bound, speaker, expires);
    }

    /** @throws IllegalArgumentException if it is not about a release */
    public ReleaseId release() {
        return ReleaseId.of(subject);
    }
}
