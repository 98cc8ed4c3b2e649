package dev.gonogo.console;

/** The result of asking for a line. */
sealed interface InputLine {
    /**
     * @param overtaken whether something was printed while it was being typed, so that it may refer to what was shown
     * before
     */
    record Line(String text, boolean overtaken) implements InputLine {}

    /** Ctrl-C. */
    record Cancelled() implements InputLine {}

    /** Ctrl-D, or the end of the input. */
    record End() implements InputLine {}
}
