package dev.gonogo.sandbox.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Waits for news in a room, and polls five times a second for changes elsewhere. */
public record RoomPatience(ChatRoom room, InstantSource clock) implements Patience {
    private static final Duration GLANCE = Duration.ofMillis(200);

    @Override
    public boolean until(BooleanSupplier condition, Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        try {
            while (true) {
                long seen = room.view().version();
                if (condition.getAsBoolean()) {
                    return true;
                }
                if (!clock.instant().isBefore(end)) {
                    return false;
                }
                room.awaitNews(seen, GLANCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
