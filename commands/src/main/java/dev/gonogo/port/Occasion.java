package dev.gonogo.port;

import java.time.Instant;

/** How a decision reached us. It is stored together with what it leads to, so that it counts once. */
public sealed interface Occasion {
    /** Something that cannot arrive twice, or that was already counted. */
    Occasion NONE = new None();

    /**
     * A delivery by a chat platform, which delivers again what it believes was lost.
     *
     * @param id the platform's id; it may be forgotten after a day
     */
    record Delivery(String id, Instant at) implements Occasion {}

    /**
     * A dialog was submitted.
     *
     * @param dialog its id
     */
    record Submission(String dialog) implements Occasion {}

    record None() implements Occasion {}
}
