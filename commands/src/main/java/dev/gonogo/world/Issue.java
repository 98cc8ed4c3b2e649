package dev.gonogo.world;

import java.util.List;

/**
 * An issue of the forge.
 *
 * @param author login
 * @param comments the newest 100 at most, in the order they were written
 */
public record Issue(
        int number, String title, String author, String body, boolean open, List<Comment> comments, String link) {
    public Issue {
        comments = List.copyOf(comments);
    }

    /** @param author login */
    public record Comment(String author, String text) {}
}
