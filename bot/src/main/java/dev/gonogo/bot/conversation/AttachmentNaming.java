package dev.gonogo.bot.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.release.Attachment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names an uploaded file for storage. */
final class AttachmentNaming {
    private AttachmentNaming() {}

    /** @param called name on the person's own machine */
    static Attachment attachment(String called, byte[] content) {
        String name = Attachment.harmless(called);
        MessageDigest digest = sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) 0);
        return new Attachment(name, HexFormat.of().formatHex(digest.digest(content)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
