package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A chat platform on the page: its rooms, its people, what they can do there and what can go wrong. */
public sealed interface ChatPanel extends Breakable permits SlackPanel, DiscordPanel {
    /** Adds what the page shows, under names that no other platform uses. */
    void show(ObjectNode state);

    /** What people can do, by names that no other platform uses. */
    Map<String, Act> acts();
}
