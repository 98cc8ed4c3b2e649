package dev.gonogo.bot.pass;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ReleaseStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What passes over all repositories share.
 *
 * @param longestPause how long a release is left alone when nothing nudges
 */
public record Shop(
        ReleaseStore store, ProcessLibrary library, List<Chat> chats, InstantSource clock, Duration longestPause) {
    public Shop {
        chats = List.copyOf(chats);
    }
}
