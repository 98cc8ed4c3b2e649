package dev.gonogo.discord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a message is about, in the two places where Discord keeps something with a message that people do not see.
 *
 * <p>The id of its outermost component is kept as long as the message is, and comes back when the channel is read: by it an earlier
 * post whose answer was lost is found again. The nonce is kept for a few minutes only, and not told again; with
 * {@code enforce_nonce} Discord answers a second post of the same subject with the first message, even where the bot may not read
 * the channel's history. An edit keeps neither, and needs neither: who can edit a message has its id.
 *
 * @param component a positive number of 31 bits, above all that Discord gives out by itself
 * @param nonce at most 25 characters, another one in each channel
 * @see <a href="https://discord.com/developers/docs/components/reference#anatomy-of-a-component">Anatomy of a component</a>
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Create message</a>
 */
record Subject(int component, String nonce) {
    private static final int GIVEN_OUT_BY_DISCORD = 1000;
    private static final int NONCE_LENGTH = 24;

    static Subject of(String channel, String subject) {
        int number = ByteBuffer.wrap(digest(subject)).getInt() & Integer.MAX_VALUE;
        String nonce = HexFormat.of().formatHex(digest(channel + " " + subject)).substring(0, NONCE_LENGTH);
        return new Subject(Math.max(number, GIVEN_OUT_BY_DISCORD), nonce);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
