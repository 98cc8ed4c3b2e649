package dev.gonogo.talk;

import java.util.List;

/**
 * A line of a board.
 *
 * @param label short name at the left, for example the stage
 * @param details lines below it, shown smaller
 */
public record Line(Mark mark, String label, Words words, List<Line> details) {
    public Line {
        details = List.copyOf(details);
    }

    public static Line of(Mark mark, String label, Words words) {
        return new Line(mark, label, words, List.of());
    }
}
