package dev.gonogo.port;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Speaker;
import java.time.Instant;

/**
 * What an open dialog stands for. It belongs to one person, expires, and can be used once.
 *
 * @param id opaque and unguessable
 * @param choice what the dialog decides, see {@code Choice} of the command package
 * @param bound what was shown when the dialog opened: a commit or a version
 */
public record Ticket(String id, ReleaseId release, String choice, String bound, Speaker speaker, Instant expires) {}
