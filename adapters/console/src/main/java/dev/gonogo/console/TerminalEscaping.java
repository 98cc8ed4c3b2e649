package dev.gonogo.console;

import java.util.regex.Pattern;

/**
 * Removes everything from a text that a terminal would execute instead of show: escape sequences (ECMA-48), control
 * characters, and invisible characters that reorder text.
 */
public final class TerminalEscaping {
    private static final String CONTROL_SEQUENCE = "(?:\u001b\\[|\u009b)[0-?]*+[ -/]*+[@-~]";
    private static final String CONTROL_STRING =
            "(?:\u001b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*+(?:\u0007|\u001b\\\\|\u009c)";
    private static final String OTHER_ESCAPE = "\u001b[ -/]*+[0-~]?";
    private static final Pattern SEQUENCE =
            Pattern.compile(CONTROL_SEQUENCE + "|" + CONTROL_STRING + "|" + OTHER_ESCAPE);

    private TerminalEscaping() {}

    /** The text on one line, safe to print. */
    public static String text(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        SEQUENCE.matcher(text).replaceAll("").codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.FORMAT, Character.SURROGATE -> {}
                case Character.CONTROL -> {
                    if (Character.isWhitespace(point)) {
                        harmless.append(' ');
                    }
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> harmless.append(' ');
                default -> harmless.appendCodePoint(point);
            }
        });
        return harmless.toString();
    }
}
