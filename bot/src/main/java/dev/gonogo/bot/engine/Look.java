package dev.gonogo.bot.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of one look at a subject.
 *
 * @param outcome in a word, for the meter
 * @param next when to look again; empty if the look gives no reason to
 */
record Look(String outcome, Optional<Instant> next) {
    static Look done(Optional<Instant> next) {
        return new Look("done", next);
    }

    /** The state of the world could not be determined. */
    static Look unsure(Optional<Instant> next) {
        return new Look("unsure", next);
    }
}
