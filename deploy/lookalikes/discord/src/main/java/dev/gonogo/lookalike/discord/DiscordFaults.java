package dev.gonogo.lookalike.discord;

import java.util.EnumMap;
import java.util.Map;

/** Which faults are on, where, and for how many more calls. Thread-safe. */
public final class DiscordFaults {
    private record Due(int calls, String route) {}

    private final Map<DiscordFault, Due> due = new EnumMap<>(DiscordFault.class);

    /** Lets the next calls fail in this way; calls after them succeed again. */
    public void next(DiscordFault fault, int calls) {
        next(fault, calls, "");
    }

    /**
     * Lets the next calls of some routes fail in this way.
     *
     * @param route part of the method and path, such as {@code POST /channels/}
     */
    public synchronized void next(DiscordFault fault, int calls, String route) {
        due.put(fault, new Due(calls, route));
    }

    /** Turns a fault on until it is turned off, or off. */
    public void set(DiscordFault fault, boolean on) {
        next(fault, on ? Integer.MAX_VALUE : 0);
    }

    /** Whether a call would fail in this way. */
    public synchronized boolean isOn(DiscordFault fault) {
        Due found = due.get(fault);
        return found != null && found.calls() > 0;
    }

    synchronized boolean strikes(DiscordFault fault) {
        return strikes(fault, "");
    }

    synchronized boolean strikes(DiscordFault fault, String route) {
        Due found = due.get(fault);
        if (found == null || found.calls() <= 0 || !route.contains(found.route())) {
            return false;
        }
        if (found.calls() < Integer.MAX_VALUE) {
            due.put(fault, new Due(found.calls() - 1, found.route()));
        }
        return true;
    }
}
