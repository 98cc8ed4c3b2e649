package dev.gonogo.bot.engine;

import dev.gonogo.port.Facts;
import dev.gonogo.port.ReleaseStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Shared by all watches.
 *
 * @param repositories by name
 * @param audience which rooms show what
 * @param longestPause the longest time between two looks without a nudge
 * @param meters times looks
 */
public record WatchContext(
        ReleaseStore releases,
        Facts facts,
        ProcessLibrary library,
        Map<String, RepositoryPorts> repositories,
        Audience audience,
        Announcer announcer,
        InstantSource clock,
        Duration longestPause,
        MeterRegistry meters) {
    public WatchContext {
        repositories = Map.copyOf(repositories);
    }

    /** @param name of a configured repository */
    RepositoryPorts repository(String name) {
        return Optional.ofNullable(repositories.get(name)).orElseThrow();
    }
}
