package dev.gonogo.lookalike.actions;

import java.time.Duration;

/** How much faster than real time everything goes. */
final class Pace {
    private double factor;

    Pace(double factor) {
        this.factor = checked(factor);
    }

    /** Changes the factor and answers by what remaining times must be multiplied. */
    double change(double newFactor) {
        var ratio = factor / checked(newFactor);
        factor = newFactor;
        return ratio;
    }

    Duration scaled(Duration written) {
        return times(written, 1 / factor);
    }

    static Duration times(Duration duration, double ratio) {
        return Duration.ofNanos(Math.round(duration.toNanos() * ratio));
    }

    private static double checked(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("A speed is greater than zero, not " + factor + ".");
        }
        return factor;
    }
}
