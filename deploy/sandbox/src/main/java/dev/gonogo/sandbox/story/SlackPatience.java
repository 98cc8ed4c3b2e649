package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Waits on the look-alike of Slack, and looks five times a second for what changes elsewhere. */
public record SlackPatience(SlackLookAlike slack, InstantSource clock) implements Patience {
    private static final Duration GLANCE = Duration.ofMillis(200);

    @Override
    public boolean until(BooleanSupplier condition, Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        try {
            while (true) {
                long seen = slack.view().version();
                if (condition.getAsBoolean()) {
                    return true;
                }
                if (!clock.instant().isBefore(end)) {
                    return false;
                }
                slack.await(view -> view.version() != seen, GLANCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
