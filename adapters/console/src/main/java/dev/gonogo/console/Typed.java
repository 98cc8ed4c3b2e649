package dev.gonogo.console;

/** The result of asking for a line. */
sealed interface Typed {
    /**
     * @param overtaken whether something was printed while it was being typed, so that it may refer to what was shown
     * before
     */
    record Line(String text, boolean overtaken) implements Typed {}

    /** Ctrl-C. */
    record Cancelled() implements Typed {}

    /** Ctrl-D, or the end of the input. */
    record End() implements Typed {}
}
