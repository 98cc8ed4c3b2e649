package dev.gonogo.lookalike.actions;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The look-alike's clock. While something that was due earlier is being played, it tells that earlier time, so that a
 * clock that jumped leaves the same timestamps as one that was watched.
 */
public final class Timeline implements InstantSource {
    private final InstantSource clock;
    private @Nullable Instant playing;

    public Timeline(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return playing == null ? clock.instant() : playing;
    }

    /** Runs the effect as if it were that moment. */
    public void at(Instant moment, Runnable effect) {
        var before = playing;
        playing = moment;
        try {
            effect.run();
        } finally {
            playing = before;
        }
    }
}
