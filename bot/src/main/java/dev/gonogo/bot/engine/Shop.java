package dev.gonogo.bot.engine;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ReleaseStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What passes over all repositories share.
 *
 * @param audience which rooms show what
 * @param longestPause how long a release is left alone when nothing nudges
 * @param meters counts passes, and what is said in rooms
 */
public record Shop(
        ReleaseStore store,
        ProcessLibrary library,
        Audience audience,
        List<Chat> chats,
        InstantSource clock,
        Duration longestPause,
        MeterRegistry meters) {
    public Shop {
        chats = List.copyOf(chats);
    }
}
