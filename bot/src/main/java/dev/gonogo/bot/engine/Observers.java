package dev.gonogo.bot.engine;

import java.util.Map;

/**
 * Ways to look at the world on somebody's behalf.
 *
 * @param workshops by repository
 */
public record Observers(Observer releases, HotfixObserver hotfixes, Map<String, Workshop> workshops) {
    public Observers {
        workshops = Map.copyOf(workshops);
    }
}
