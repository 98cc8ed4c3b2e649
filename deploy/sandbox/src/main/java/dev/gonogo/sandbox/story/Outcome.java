package dev.gonogo.sandbox.story;

/** How a play ended. */
public sealed interface Outcome {
    /** Every step held. */
    record Played(int steps) implements Outcome {}

    /** A step did not hold; the rest was not played. */
    record Failed(int line, String sentence) implements Outcome {}
}
