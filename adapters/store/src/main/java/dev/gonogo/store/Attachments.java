package dev.gonogo.store;

import dev.gonogo.release.Attachment;
import java.util.Optional;

/** The content of uploaded evidence, each file once. */
final class Attachments {
    private final DatabaseAccess access;

    Attachments(DatabaseAccess access) {
        this.access = access;
    }

    void keep(Attachment attachment, byte[] content) {
        access.call(handle -> handle.createUpdate(
                        "insert into attachment (digest, content) values (:digest, :content) on conflict do nothing")
                .bind("digest", attachment.digest())
                .bind("content", content)
                .execute());
    }

    Optional<byte[]> contentOf(Attachment attachment) {
        return access.call(handle -> handle.createQuery("select content from attachment where digest = :digest")
                .bind("digest", attachment.digest())
                .mapTo(byte[].class)
                .findFirst());
    }
}
