package dev.gonogo.sandbox;

/** What the shell is told at the end. */
enum ExitCode {
    /** The story came true, or the page was closed. */
    OK(0),
    /** Something that the story says did not come true, or the bot could not be started. */
    FAILED(1),
    /** The story's file, an option or a port is wrong. */
    MISUSED(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
