package dev.gonogo.sandbox.page;

/** The bot's process, and what a person can do with it. */
public interface BotPanel {
    /** Whether it runs. */
    boolean alive();

    /** Whether it talks in the terminal from which the sandbox was started instead of Slack. */
    boolean inTerminal();

    /** One line about its state: running, or how it ended and where its log is. */
    String sentence();

    /** Kills it like SIGKILL, and returns when it is gone. */
    void kill();

    /** Starts it again, and returns when it is ready. */
    void start();
}
