package dev.gonogo.bot.engine;

/**
 * An act was not done because somebody decided something since it was planned, or because it was already begun: look
 * again.
 */
final class PlanOutdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanOutdated() {
        super("overtaken", null, false, false);
    }
}
