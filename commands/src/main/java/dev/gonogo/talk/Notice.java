package dev.gonogo.talk;

import java.util.List;

/**
 * Something that people must notice, said once in the thread of the board.
 *
 * @param topics what it is about; in each room it is said where one of them was not said before
 * @param mention logins of the people we wait for; only they are notified
 * @param excerpts what people want to read about it
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
