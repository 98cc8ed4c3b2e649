package dev.gonogo.memory;

/** The bot's process ended here. An error, so that no code that handles exceptions continues after it. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    public Crash(String where) {
        super("the process ended " + where);
    }
}
