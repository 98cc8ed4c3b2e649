package dev.gonogo.port;

import java.time.Instant;

/** How somebody's word reached us. What is recorded of it is recorded together with it, so that it counts once. */
public sealed interface Occasion {
    /** Nothing that can come twice, or something that was counted with it before. */
    Occasion NONE = new None();

    /**
     * A chat platform delivered it. It delivers again what it believes was lost.
     *
     * @param id as the platform calls it; it may be forgotten after a day
     */
    record Delivery(String id, Instant at) implements Occasion {}

    /**
     * A dialog was submitted.
     *
     * @param ticket its id
     */
    record Submission(String ticket) implements Occasion {}

    record None() implements Occasion {}
}
