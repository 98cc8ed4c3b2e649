package dev.gonogo.bot.engine;

import java.util.Map;

/**
 * Ways to look on somebody's behalf.
 *
 * @param repositories by name
 */
public record Observers(Observer releases, HotfixObserver hotfixes, Map<String, RepositoryPorts> repositories) {
    public Observers {
        repositories = Map.copyOf(repositories);
    }
}
