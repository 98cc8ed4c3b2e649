package dev.gonogo.talk;

import java.util.List;

/**
 * Something that people must notice, posted once in the thread of the board.
 *
 * @param topics what it is about; it is posted in each room where one of them was not posted before
 * @param mention logins of the people we wait for; only they are notified
 * @param excerpts from logs
 */
public record Notice(List<String> topics, Words words, List<String> mention, List<Excerpt> excerpts) {
    public Notice {
        topics = List.copyOf(topics);
        mention = List.copyOf(mention);
        excerpts = List.copyOf(excerpts);
    }

    public Notice(String topic, Words words, List<String> mention) {
        this(List.of(topic), words, mention, List.of());
    }
}
