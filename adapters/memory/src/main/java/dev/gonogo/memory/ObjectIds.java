package dev.gonogo.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Object ids that look like git's: 40 hex digits, each used once, in the same order in every story. */
final class ObjectIds {
    private int given;

    String next(String kind) {
        given++;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((kind + " " + given).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }
}
