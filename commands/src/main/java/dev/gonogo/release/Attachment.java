package dev.gonogo.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that a person handed over as evidence (B-19). Its content is in the store, and later in the repository.
 *
 * @param name letters, digits, dots, underscores and hyphens; at most 80 characters
 * @param digest SHA-256 over name and content, in hexadecimal digits
 */
public record Attachment(String name, String digest) {
    private static final int MOST_IN_NAME = 80;

    /** @param called as the person's own machine names it; what no repository should have to bear is left out */
    public static Attachment of(String called, byte[] content) {
        String name = harmless(called);
        MessageDigest digest = sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) 0);
        return new Attachment(name, HexFormat.of().formatHex(digest.digest(content)));
    }

    private static String harmless(String called) {
        String name = called.replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceFirst("^[.-]+", "");
        String end = name.substring(Math.max(0, name.length() - MOST_IN_NAME));
        return end.isEmpty() ? "file" : end;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
