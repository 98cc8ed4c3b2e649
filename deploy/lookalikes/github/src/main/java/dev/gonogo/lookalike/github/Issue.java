package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue with its labels and comments.
 *
 * @param reason why it was closed or opened again, such as {@code completed}; null before
 */
record Issue(
        int number,
        String author,
        String title,
        String body,
        boolean open,
        @Nullable String reason,
        List<String> labels,
        List<Comment> comments,
        Instant createdAt,
        Instant updatedAt) {

    /** @param edited when it was last changed, by anybody; {@code at} if it never was */
    record Comment(long id, String author, String body, Instant at, Instant edited) {
        Comment edited(String newBody, Instant now) {
            return new Comment(id, author, newBody, at, now);
        }
    }

    Issue {
        labels = List.copyOf(labels);
        comments = List.copyOf(comments);
    }

    Issue commented(Comment comment) {
        var more = new ArrayList<>(comments);
        more.add(comment);
        return new Issue(number, author, title, body, open, reason, labels, more, createdAt, comment.at());
    }

    Issue lastEdited(String text, Instant now) {
        var changed = new ArrayList<>(comments);
        changed.add(changed.removeLast().edited(text, now));
        return new Issue(number, author, title, body, open, reason, labels, changed, createdAt, now);
    }

    Issue described(String newTitle, String newBody, Instant now) {
        return new Issue(number, author, newTitle, newBody, open, reason, labels, comments, createdAt, now);
    }

    Issue become(boolean nowOpen, String why, Instant now) {
        return new Issue(number, author, title, body, nowOpen, why, labels, comments, createdAt, now);
    }
}
