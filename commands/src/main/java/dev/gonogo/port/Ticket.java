package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Speaker;
import java.time.Instant;

/**
 * What an open dialog stands for. It belongs to one person, expires, and can be used once.
 *
 * @param id opaque and unguessable
 * @param subject what the dialog is about: a release or a hotfix, as its id is written
 * @param choice key of what the dialog decides, see {@code Choice} of the decision package
 * @param bound what was shown when the dialog opened, as the choice binds it
 */
public record Ticket(String id, String subject, String choice, String bound, Speaker speaker, Instant expires) {

    public Ticket(String id, ReleaseId release, String choice, String bound, Speaker speaker, Instant expires) {
        this(id, release.toString(), choice, bound, speaker, expires);
    }

    /** @throws IllegalArgumentException when it is about something else than a release */
    public ReleaseId release() {
        return ReleaseId.of(subject);
    }
}
