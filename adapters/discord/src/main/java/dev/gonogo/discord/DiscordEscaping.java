package dev.gonogo.discord;

import dev.gonogo.talk.OneLine;

/** Escapes text from outside for the place where it is shown. */
enum DiscordEscaping {
    /** A sentence in Discord's markdown, where a backslash escapes a character. */
    SENTENCE,
    /** Inside backticks, where a backslash is shown and only a backtick is special. */
    CODE,
    /** The text of a link, which brackets would end. */
    LABEL,
    /** A label or a title, which formats nothing. */
    PLAIN_TEXT;

    /** Characters that format, mention, link, or begin a heading, a list or a quote. */
    private static final String MEANS_SOMETHING = "\\*_~`|<>@#[]";

    private static final char LOOKS_LIKE_BACKTICK = '\u02CB';
    private static final char LOOKS_LIKE_OPENING_BRACKET = '\uFF3B';
    private static final char LOOKS_LIKE_CLOSING_BRACKET = '\uFF3D';

    /**
     * The text on one line, without control characters, invisible characters, or characters that are special in this
     * place.
     */
    String clean(String text) {
        return OneLine.of(text, (line, place, codePoint) -> {
            int next = place + Character.charCount(codePoint);
            append(line, codePoint, next < text.length() ? text.codePointAt(next) : ' ');
        });
    }

    private void append(StringBuilder clean, int codePoint, int next) {
        switch (this) {
            case PLAIN_TEXT -> clean.appendCodePoint(codePoint);
            case CODE -> clean.appendCodePoint(codePoint == '`' ? LOOKS_LIKE_BACKTICK : codePoint);
            case LABEL -> {
                switch (codePoint) {
                    case '[' -> clean.append(LOOKS_LIKE_OPENING_BRACKET);
                    case ']' -> clean.append(LOOKS_LIKE_CLOSING_BRACKET);
                    default -> appendEscaped(clean, codePoint, next);
                }
            }
            case SENTENCE -> appendEscaped(clean, codePoint, next);
        }
    }

    /** A colon begins an emoji or, after a scheme, a link; a leading hyphen or plus sign begins a list. */
    private static void appendEscaped(StringBuilder clean, int codePoint, int next) {
        boolean atBeginning = clean.chars().allMatch(sign -> sign == ' ');
        boolean meansSomething = MEANS_SOMETHING.indexOf(codePoint) >= 0
                || (codePoint == ':' && next != ' ')
                || (atBeginning && (codePoint == '-' || codePoint == '+'));
        clean.append(meansSomething ? "\\" : "").appendCodePoint(codePoint);
    }
}
