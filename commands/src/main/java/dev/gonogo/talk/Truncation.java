package dev.gonogo.talk;

import java.util.List;

/** Cuts what is too long for a place, and shows that it was cut. */
public final class Truncation {
    /** What shows that something was cut. */
    public static final String MARK = "…";

    private Truncation() {}

    /** How a platform writes a span. */
    public interface Markup {
        String whole(Span span);

        /** A span cut inside its text, never inside its markup, to at most {@code room} characters. */
        String start(Span span, int room);
    }

    /** The highest number of characters that a character of a text takes where it is shown. */
    @FunctionalInterface
    public interface Width {
        int of(String text, int place, int next);
    }

    /** The words in at most {@code most} characters. */
    public static String words(Words words, int most, Markup markup) {
        StringBuilder text = new StringBuilder();
        for (Span span : words.spans()) {
            String whole = markup.whole(span);
            if (text.length() + whole.length() > most) {
                return before(words.spans(), most - MARK.length(), markup) + MARK;
            }
            text.append(whole);
        }
        return text.toString();
    }

    private static String before(List<Span> spans, int most, Markup markup) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            int room = most - text.length();
            String whole = markup.whole(span);
            if (whole.length() > room) {
                return text.append(markup.start(span, room)).toString();
            }
            text.append(whole);
        }
        return text.toString();
    }

    /** The text in at most {@code most} characters. */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + MARK;
    }

    /** The longest start of a text that takes at most {@code room} characters where it is shown. */
    public static String start(String text, int room, Width width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += width.of(text, end, next);
            if (used > room) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
