package dev.gonogo.world;

import java.util.List;

/**
 * An issue on the forge.
 *
 * @param comments all of them, in the order in which they were written
 */
public record Issue(
        int number, String title, Account author, String body, boolean open, List<Comment> comments, String link) {
    public Issue {
        comments = List.copyOf(comments);
    }

    /** @param edited whether its text was changed later, by anybody: the forge still names only the original author */
    public record Comment(Account author, String text, boolean edited) {}
}
