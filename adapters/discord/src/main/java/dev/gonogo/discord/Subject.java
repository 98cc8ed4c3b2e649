package dev.gonogo.discord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a message is about, in the two places where Discord stores something invisible with a message.
 *
 * <p>The id of its outermost component is kept as long as the message and returned when the channel is read; with it,
 * an earlier post whose response was lost is found again. The nonce is kept for only a few minutes and not returned.
 * With {@code enforce_nonce}, Discord answers a second post of the same subject with the first message, even if the bot
 * may not read the channel's history. An edit keeps neither and needs neither, because whoever edits a message has its
 * id.
 *
 * @param component a positive number of 31 bits, above all that Discord assigns itself
 * @param nonce at most 25 characters, different in each channel
 * @see <a href="https://discord.com/developers/docs/components/reference#anatomy-of-a-component">Anatomy of a
 * component</a>
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
