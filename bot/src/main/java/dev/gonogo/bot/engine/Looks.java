package dev.gonogo.bot.engine;

import java.util.Map;

/**
 * Ways to look at the world on somebody's behalf.
 *
 * @param workshops by repository
 */
public record Looks(Lookout releases, HotfixLookout hotfixes, Map<String, Workshop> workshops) {
    public Looks {
        workshops = Map.copyOf(workshops);
    }
}
