package dev.gonogo.sandbox.page;

/** The bot's process, as a person can treat it. */
public interface BotPanel {
    /** Whether it runs. */
    boolean alive();

    /** Whether it talks in the terminal that the sandbox was started from, and not in Slack. */
    boolean inTerminal();

    /** One line about how it is: running, or how it ended and where its log is. */
    String sentence();

    /** Ends it as SIGKILL does, and returns when it is gone. */
    void kill();

    /** Starts it again, and returns when it is ready. */
    void start();
}
