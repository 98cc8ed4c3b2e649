package dev.gonogo.world;

import java.util.List;

/**
 * An issue of the forge.
 *
 * @param comments all of them, in the order they were written
 */
public record Issue(
        int number, String title, Account author, String body, boolean open, List<Comment> comments, String link) {
    public Issue {
        comments = List.copyOf(comments);
    }

    /** @param edited whether its text was changed later, by whomever: the forge goes on naming its author alone */
    public record Comment(Account author, String text, boolean edited) {}
}
