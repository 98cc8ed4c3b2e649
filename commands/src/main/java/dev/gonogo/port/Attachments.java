package dev.gonogo.port;

import dev.gonogo.release.Attachment;
import java.util.Optional;

/** The content of what people handed over as evidence. */
public interface Attachments {

    /** Keeps the content of an attachment; one that is kept already is fine. */
    void keep(Attachment attachment, byte[] content);

    Optional<byte[]> contentOf(Attachment attachment);
}
