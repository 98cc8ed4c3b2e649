package dev.gonogo.bot.report;

/** How a command prints its findings. */
public enum Format {
    /** For a terminal. */
    TEXT,
    /** For a program. */
    JSON,
    /** For an issue, without tables. */
    MARKDOWN
}
