package dev.gonogo.talk;

import java.util.List;

/**
 * Something that people must notice, said once in the thread of the board.
 *
 * @param topic what it is about; the same topic is said once in each room
 * @param mention logins of the people we wait for; only they are notified
 */
public record Notice(String topic, Words words, List<String> mention) {
    public Notice {
        mention = List.copyOf(mention);
    }
}
