package dev.gonogo.slack;

import dev.gonogo.talk.OneLine;

/** Escapes text from outside for the place where it is shown. */
enum SlackEscaping {
    /** A sentence in mrkdwn, where stars, underscores, tildes and backticks format. */
    SENTENCE,
    /** Inside backticks, where only a backtick is special. */
    CODE,
    /** The text of a link or a date, which ends at a vertical bar or an angle bracket. */
    LABEL,
    /** A {@code plain_text} object, which formats nothing. */
    PLAIN_TEXT;

    /** The printable ASCII characters that are special nowhere; most texts contain no others. */
    private static final boolean[] HARMLESS = harmless();

    private static final char LOOKS_LIKE_BACKTICK = '\u02CB';
    private static final char LOOKS_LIKE_STAR = '\u2217';
    private static final char LOOKS_LIKE_TILDE = '\u223C';
    private static final char LOOKS_LIKE_UNDERSCORE = '\u02CD';
    private static final char LOOKS_LIKE_BAR = '\u2223';

    /**
     * The text on one line, without control characters, invisible characters, or characters that are special in this
     * place.
     */
    String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        return OneLine.of(
                text,
                this == PLAIN_TEXT
                        ? (line, place, codePoint) -> line.appendCodePoint(codePoint)
                        : (line, place, codePoint) -> append(line, text, place, codePoint));
    }

    private static boolean isClean(String text) {
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            if (sign >= HARMLESS.length || !HARMLESS[sign]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] harmless() {
        boolean[] harmless = new boolean['~'];
        for (char sign = ' '; sign < harmless.length; sign++) {
            harmless[sign] = "&<>`*_|".indexOf(sign) < 0;
        }
        return harmless;
    }

    private void append(StringBuilder clean, String text, int place, int codePoint) {
        switch (codePoint) {
            case '&' -> clean.append("&amp;");
            case '<' -> clean.append("&lt;");
            case '>' -> clean.append("&gt;");
            case '`' -> clean.append(LOOKS_LIKE_BACKTICK);
            case '*' -> clean.append(this == CODE ? '*' : LOOKS_LIKE_STAR);
            case '~' -> clean.append(this == CODE ? '~' : LOOKS_LIKE_TILDE);
            case '_' -> clean.append(this == CODE || isInsideWord(text, place) ? '_' : LOOKS_LIKE_UNDERSCORE);
            case '|' -> clean.append(this == LABEL ? LOOKS_LIKE_BAR : '|');
            default -> clean.appendCodePoint(codePoint);
        }
    }

    private static boolean isInsideWord(String text, int place) {
        return place > 0
                && place < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(place - 1))
                && Character.isLetterOrDigit(text.charAt(place + 1));
    }
}
