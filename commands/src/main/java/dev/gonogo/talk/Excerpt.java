package dev.gonogo.talk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The end of a log or file from outside, shown as it is.
 *
 * @param title what it is the end of
 */
public record Excerpt(String title, List<String> lines) {
    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 120;

    public Excerpt {
        lines = lines.stream()
                .skip(Math.max(0, lines.size() - MOST_LINES))
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…")
                .toList();
    }

    /**
     * The lines as one text, each escaped for the place where it is shown; if there is not enough room, the first lines
     * are left out.
     *
     * @param most characters
     */
    public String text(UnaryOperator<String> harmless, int most) {
        Deque<String> shown = new ArrayDeque<>();
        int room = most;
        for (String line : lines.reversed()) {
            String clean = harmless.apply(line);
            room -= clean.length() + 1;
            if (room < 0) {
                break;
            }
            shown.addFirst(clean);
        }
        return String.join("\n", shown);
    }
}
