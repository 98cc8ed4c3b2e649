package dev.gonogo.sandbox.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An issue with its labels and comments. */
record Issue(
        int number,
        String author,
        String title,
        String body,
        boolean open,
        List<String> labels,
        List<Comment> comments,
        Instant createdAt,
        Instant updatedAt) {

    record Comment(long id, String author, String body, Instant at) {}

    Issue {
        labels = List.copyOf(labels);
        comments = List.copyOf(comments);
    }

    Issue commented(Comment comment) {
        var more = new ArrayList<>(comments);
        more.add(comment);
        return new Issue(number, author, title, body, open, labels, more, createdAt, comment.at());
    }

    Issue with(String newTitle, String newBody, boolean stillOpen, Instant now) {
        return new Issue(number, author, newTitle, newBody, stillOpen, labels, comments, createdAt, now);
    }
}
