package dev.gonogo.talk;

import java.util.List;

/**
 * Something that people must notice, said once in the thread of the board.
 *
 * @param topic what it is about; the same topic is said once in each room
 * @param mention logins of the people we wait for; only they are notified
 * @param excerpts what people want to read about it
 */
public record Notice(String topic, Words words, List<String> mention, List<Excerpt> excerpts) {
    public Notice {
        mention = List.copyOf(mention);
        excerpts = List.copyOf(excerpts);
    }

    public Notice(String topic, Words words, List<String> mention) {
        this(topic, words, mention, List.of());
    }
}
