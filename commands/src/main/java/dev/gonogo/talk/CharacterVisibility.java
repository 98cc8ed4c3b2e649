package dev.gonogo.talk;

/** How a character of text from outside is shown on one line. */
public enum CharacterVisibility {
    VISIBLE,
    /** Shown as a space. */
    BREAK,
    /** Left out. */
    INVISIBLE;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /**
     * Joiners stay, because scripts and emoji need them; the other format characters could hide or reverse what
     * follows.
     */
    public static CharacterVisibility of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                BREAK;
            case Character.FORMAT ->
                codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER ? VISIBLE : INVISIBLE;
            default -> VISIBLE;
        };
    }
}
