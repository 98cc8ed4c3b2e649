package dev.gonogo.git;

/** Makes text from outside safe for a message to people. */
final class RemoteText {

    private static final int LONGEST = 400;
    private static final String TERMINAL_COLOURS = "\u001b\\[[0-9;]*[A-Za-z]";

    private RemoteText() {}

    /** One line of at most 400 characters, without control characters and without the secret. */
    static String words(String text, String secret) {
        String hidden = secret.isEmpty() ? text : text.replace(secret, "…");
        String plain = hidden.replaceAll(TERMINAL_COLOURS, "");
        String line = plain.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }
}
