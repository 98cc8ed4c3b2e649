package dev.gonogo.bot.engine;

import dev.gonogo.port.ReleaseStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What all watches share.
 *
 * @param workshops by repository
 * @param audience which rooms show what
 * @param longestPause how long anything is left alone when nothing nudges
 * @param meters counts passes
 */
public record WatchContext(
        ReleaseStore store,
        ProcessLibrary library,
        Map<String, Workshop> workshops,
        Audience audience,
        Announcer announcer,
        InstantSource clock,
        Duration longestPause,
        MeterRegistry meters) {
    public WatchContext {
        workshops = Map.copyOf(workshops);
    }

    /** @param repository one that is served */
    Workshop workshop(String repository) {
        return Optional.ofNullable(workshops.get(repository)).orElseThrow();
    }
}
