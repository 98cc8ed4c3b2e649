package dev.gonogo.sandbox.story;

/** How a play ended. */
public sealed interface Outcome {
    /** Every step succeeded. */
    record Played(int steps) implements Outcome {}

    /** A step failed; the rest was not played. */
    record Failed(int line, String sentence) implements Outcome {}
}
