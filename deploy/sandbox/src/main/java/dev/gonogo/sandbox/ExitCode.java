package dev.gonogo.sandbox;

/** The exit codes. */
enum ExitCode {
    /** The story succeeded, or the page was closed. */
    OK(0),
    /** The story failed, or the bot could not be started. */
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
