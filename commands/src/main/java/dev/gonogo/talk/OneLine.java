package dev.gonogo.talk;

/** Text from outside on one line, without control characters and invisible ones. */
public final class OneLine {
    private OneLine() {}

    /** How a platform writes a visible character. */
    @FunctionalInterface
    public interface Writing {
        /** @param place of the character in the text */
        void append(StringBuilder line, int place, int codePoint);
    }

    /** Several line breaks in a row become one space. */
    public static String of(String text, Writing writing) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        int place = 0;
        while (place < text.length()) {
            int codePoint = text.codePointAt(place);
            switch (CharacterVisibility.of(codePoint)) {
                case BREAK -> line.append(endsWithSpace(line) ? "" : " ");
                case INVISIBLE -> {}
                case VISIBLE -> writing.append(line, place, codePoint);
            }
            place += Character.charCount(codePoint);
        }
        return line.toString();
    }

    private static boolean endsWithSpace(StringBuilder line) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
    }
}
