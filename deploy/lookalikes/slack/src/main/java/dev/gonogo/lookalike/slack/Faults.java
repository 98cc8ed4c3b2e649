package dev.gonogo.lookalike.slack;

import java.util.EnumMap;
import java.util.Map;

/** Which faults are on, and for how many more calls. Thread-safe. */
public final class Faults {
    private final Map<Fault, Integer> left = new EnumMap<>(Fault.class);

    /** Lets the next calls fail in this way; calls after them succeed again. */
    public synchronized void next(Fault fault, int calls) {
        left.put(fault, calls);
    }

    /** Turns a fault on until it is turned off, or off. */
    public synchronized void set(Fault fault, boolean on) {
        left.put(fault, on ? Integer.MAX_VALUE : 0);
    }

    /** Whether the next call would fail in this way. */
    public synchronized boolean isOn(Fault fault) {
        return left.getOrDefault(fault, 0) > 0;
    }

    synchronized boolean strikes(Fault fault) {
        int calls = left.getOrDefault(fault, 0);
        if (calls > 0 && calls < Integer.MAX_VALUE) {
            left.put(fault, calls - 1);
        }
        return calls > 0;
    }
}
