package dev.gonogo.talk;

/**
 * A channel on a chat platform.
 *
 * @param platform {@code slack}, {@code discord} or {@code console}
 * @param channel the platform's own id
 */
public record Room(String platform, String channel) {
    /** Parses texts such as {@code slack:C0RELEASES}. */
    public static Room parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("a room is written platform:channel, not " + text);
        }
        return new Room(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return platform + ":" + channel;
    }
}
