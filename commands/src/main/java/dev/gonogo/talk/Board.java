package dev.gonogo.talk;

import java.util.List;

/**
 * The message that shows a release in a room and is kept up to date.
 *
 * @param heading version and repository
 * @param standing its state in a few words
 * @param lines one for each stage
 * @param question what is asked of people, empty if nothing is; shown below the lines, with its own details
 * @param footer when we last looked
 */
public record Board(
        Words heading, Words standing, List<Line> lines, List<Line> question, List<Button> buttons, Words footer) {
    public Board {
        lines = List.copyOf(lines);
        question = List.copyOf(question);
        buttons = List.copyOf(buttons);
    }

    /** Whether people would see the same, apart from the footer. */
    public boolean showsTheSameAs(Board other) {
        return withFooter(Words.NONE).equals(other.withFooter(Words.NONE));
    }

    /** The same board with another state. */
    public Board withStanding(Words words) {
        return new Board(heading, words, lines, question, buttons, footer);
    }

    public Board withFooter(Words words) {
        return new Board(heading, standing, lines, question, buttons, words);
    }
}
