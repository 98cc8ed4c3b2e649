package dev.gonogo.bot.engine;

/** An act was left, because somebody decided something since it was planned, or because it was begun before: look again. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("overtaken", null, false, false);
    }
}
