package dev.gonogo.bot.conversation;

import dev.gonogo.bot.engine.Backporter;
import dev.gonogo.bot.engine.HotfixObserver;
import dev.gonogo.port.HotfixStore;
import java.util.function.Consumer;

/**
 * What decisions about hotfixes look at and act on.
 *
 * @param lookSoon has a repository's hotfixes looked at and shown
 */
public record HotfixServices(
        HotfixStore store, HotfixObserver observer, Backporter backporter, Consumer<String> lookSoon) {}
