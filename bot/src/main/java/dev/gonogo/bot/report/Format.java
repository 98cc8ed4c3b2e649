package dev.gonogo.bot.report;

/** How a verb prints what it found. */
public enum Format {
    /** For a terminal. */
    TEXT,
    /** For a program. */
    JSON,
    /** For an issue, without tables. */
    MARKDOWN
}
